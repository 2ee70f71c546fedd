import { registerEnumType } from 'type-graphql';

/** What a figure counts. */
export enum FigureKind {
  EMPLOYEES = 'EMPLOYEES',
  REVENUE = 'REVENUE',
  OFFICES = 'OFFICES',
  FEDERAL_STATES = 'FEDERAL_STATES',
  WOMEN_IN_LEADERSHIP = 'WOMEN_IN_LEADERSHIP',
}

registerEnumType(FigureKind, {
  name: 'FigureKind',
  description: 'What a figure counts.',
  valuesConfig: {
    EMPLOYEES: { description: 'People employed (Beschäftigte).' },
    REVENUE: { description: 'Revenue a year (Umsatz).' },
    OFFICES: { description: 'Offices (Standorte).' },
    FEDERAL_STATES: { description: 'Federal states it works in (Bundesländer).' },
    WOMEN_IN_LEADERSHIP: { description: 'Share of women among its leaders (Frauenanteil in Führungspositionen).' },
  },
});
