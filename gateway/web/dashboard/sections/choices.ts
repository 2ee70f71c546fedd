import {
  type Label,
  labelOf,
  type Language,
  offerKindLabels,
  statusLabels,
  targetGroupLabels,
  topicRoleLabels,
} from '../../../files/labels.ts';
import type { DashboardChoicesQuery } from '../generated/graphql.ts';

/** A value of a filter, and what it is called. */
interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Filters that have a choice of values, in the order of the form. */
export const chosenFilters = ['topic', 'role', 'state', 'network', 'kind', 'targetGroup'] as const;

/** The values of each filter; null while the graph has not told them. */
export type Choices = Readonly<Record<string, readonly Choice[] | null>>;

/** The values of all filters: enumerations from our labels, the rest from the graph. */
export function listChoices(told: DashboardChoicesQuery | null, language: Language): Choices {
  const ofLabels = (labels: Readonly<Record<string, Label>>): Choice[] =>
    Object.keys(labels).map((value) => ({ value, label: labelOf(labels, value, language) }));
  const byLabel = (choices: Choice[]): Choice[] =>
    choices.sort((left, right) => left.label.localeCompare(right.label, language));
  return {
    topic: told && byLabel(told.topics.edges.map(({ node }) => ({ value: node.slug, label: node.label }))),
    role: ofLabels(topicRoleLabels),
    state: told && byLabel(told.regions.edges.map(({ node }) => ({ value: node.code, label: node.name }))),
    network: told && told.networks.map(({ id, title }) => ({ value: id, label: title })),
    kind: byLabel(ofLabels(offerKindLabels)),
    targetGroup: byLabel(ofLabels(targetGroupLabels)),
    status: ofLabels(statusLabels),
  };
}

/** What a filter's value in a URL (`EVENT,WORKSHOP`) is called; the value itself where nobody has told. */
export function labelChoice(choices: Choices, name: string, value: string): string {
  const known = choices[name] ?? [];
  const labelPart = (part: string): string =>
    known.find((choice) => choice.value.toLowerCase() === part.trim().toLowerCase())?.label ?? part.trim();
  return name === 'text' ? value : value.split(',').map(labelPart).join(', ');
}
