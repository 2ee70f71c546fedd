import type { Language } from '../../../files/labels.ts';
import {
  DashboardChoicesDocument,
  type DashboardChoicesQuery,
  DashboardFacetsDocument,
  type DashboardFacetsQuery,
  DashboardNetworksDocument,
  type DashboardNetworksQuery,
} from '../generated/graphql.ts';
import type { Selection } from '../selection/read-search.ts';
import { ask } from './ask.ts';
import { type Entries, type HubEntry, loadHubs, loadOffers, type OfferEntry } from './load-entries.ts';
import { type Loading, useAnswer } from './use-answer.ts';

/** What the page shows whatever is selected. */
export interface GeneralAnswers {
  readonly choices: Loading<DashboardChoicesQuery>;
  readonly networks: Loading<DashboardNetworksQuery>;
}

/** What the page shows of a selection. */
export interface SelectedAnswers {
  readonly hubs: Loading<Entries<HubEntry>>;
  readonly offers: Loading<Entries<OfferEntry>>;
  readonly facets: Loading<DashboardFacetsQuery>;
}

/** Asks for the values of filters and for the networks; again with each `version`. */
export function useGeneralAnswers(language: Language, version: number): GeneralAnswers {
  const variables = { language: toGraph(language) };
  return {
    choices: useAnswer(language, version, (signal) => ask(DashboardChoicesDocument, variables, signal)),
    networks: useAnswer('', version, (signal) => ask(DashboardNetworksDocument, {}, signal)),
  };
}

/** Asks for what a selection holds, each kind on its own; nothing where there is no selection. */
export function useSelectedAnswers(selection: Selection | null, language: Language, version: number): SelectedAnswers {
  const key = JSON.stringify([language, selection]);
  const graphLanguage = toGraph(language);
  const variables = { filter: selection?.offerFilter, language: graphLanguage };
  return {
    hubs: useAnswer(key, version, selection && ((signal) => loadHubs(selection, graphLanguage, signal))),
    offers: useAnswer(key, version, selection && ((signal) => loadOffers(selection, graphLanguage, signal))),
    facets: useAnswer(key, version, selection && ((signal) => ask(DashboardFacetsDocument, variables, signal))),
  };
}

function toGraph(language: Language): 'DE' | 'EN' {
  return language === 'de' ? 'DE' : 'EN';
}
