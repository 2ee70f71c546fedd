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
import { isSameValue, listValues } from '../selection/toggle-value.ts';

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

/**
 * What the values of a filter in a URL (`EVENT,WORKSHOP`) are called; the values themselves where nobody has told. A plus is between
 * those that must all hold.
 */
export function labelChosen(choices: Choices, search: URLSearchParams, name: string): string {
  if (name === 'text') return search.get(name) ?? '';
  const known = choices[name] ?? [];
  const label = (value: string): string => known.find((choice) => isSameValue(choice.value, value))?.label ?? value;
  const lists = listValues(search, name).map((values) => values.map(label).join(', '));
  return lists.join(name === 'topic' ? ' + ' : ', ');
}
