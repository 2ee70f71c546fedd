import type { HubRow } from '../column/hub-columns.ts';
import type { OfferRow } from '../column/offer-columns.ts';
import type { ReadRow } from '../column/read-rows.ts';
import type { NetworkDescription } from '../description/read-description.ts';
import type { Problem } from '../problem/problem.ts';
import { hubDocument } from './hub-document.ts';
import { offerDocument, periodProblems } from './offer-document.ts';
import { placeProblems } from './place-of-row.ts';
import { SourceList } from './source-list.ts';
import type { SourceDescription } from './source-list.ts';
import { sourceOfRow } from './source-of-row.ts';

/** A document made of a line, as the kit's schemas read it. */
export interface RowDocument<Input> {
  readonly input: Input;
  readonly row: ReadRow<{ readonly id: string }>;
}

/** The documents of a network as far as its lines are right, and what the cells of a line say against each other. */
export interface CheckedRows {
  readonly hubs: readonly RowDocument<ReturnType<typeof hubDocument>>[];
  readonly offers: readonly RowDocument<ReturnType<typeof offerDocument>>[];
  readonly sources: SourceList;
  readonly problems: readonly Problem[];
}

/** Makes documents of lines; the description is null when `network.yaml` cannot be read. */
export function checkRows(
  description: NetworkDescription | null,
  hubRows: readonly ReadRow<HubRow>[],
  offerRows: readonly ReadRow<OfferRow>[],
): CheckedRows {
  const sources = new SourceList();
  const ofNetwork = description === null ? undefined : networkSource(description);
  const problems: Problem[] = [];
  const sourceOf = (row: ReadRow<HubRow | OfferRow>): string => {
    const source = sourceOfRow(row, { list: sources, ofNetwork });
    if ('key' in source) return source.key;
    problems.push(...source.problems);
    return '';
  };
  const hubs = hubRows.map((row) => {
    problems.push(...placeProblems(row, row.row.site));
    return { input: hubDocument(row.row, sourceOf(row)), row };
  });
  const offers = offerRows.map((row) => {
    problems.push(...placeProblems(row, row.row.venue), ...periodProblems(row));
    return { input: offerDocument(row.row, sourceOf(row)), row };
  });
  return { hubs, offers, sources, problems };
}

function networkSource(description: NetworkDescription): SourceDescription | null {
  const title = description['source.title'];
  if (title === null) return null;
  return {
    title,
    publisher: description['source.publisher'],
    publishedOn: description['source.date'],
    url: description['source.link'],
  };
}
