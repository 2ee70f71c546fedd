import { readSelection } from '../../../files/request/read-selection.ts';
import { type InvalidParameter, Problem } from '../../../files/request/problem.ts';
import type { HubFilter, OfferFilter } from '../generated/graphql.ts';

/** What the page shows of hubs and offers. */
export interface Selection {
  readonly hubFilter: HubFilter;
  readonly offerFilter: OfferFilter;
}

/** What a URL asks for, or what is wrong with it. */
export type ReadSearch =
  | { readonly selection: Selection; readonly invalid: readonly [] }
  | { readonly selection: null; readonly invalid: readonly InvalidParameter[] };

/** Reads the filters of a URL. They are those of the files of offers; hubs are chosen by the offers they make. */
export function readSearch(search: URLSearchParams): ReadSearch {
  try {
    const offerFilter = readSelection(search, 'offers').filter as OfferFilter;
    const { kinds, hubs, startsAfter: _after, startsBefore: _before, ...common } = offerFilter;
    const hubFilter = { ...common, ...(kinds && { offerKinds: kinds }), ...(hubs && { ids: hubs }) };
    return { selection: { offerFilter, hubFilter }, invalid: [] };
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return { selection: null, invalid: thrown.invalidParameters };
  }
}
