import type { OfferFormat } from './format.ts';

/**
 * `/offers.ndjson`: an object a line, `{ id, title, updatedAt, network, isComplete, kind, … }`; where a network does not answer, without what only it
 * knows.
 */
export const offersNdjson: OfferFormat = {
  contentType: 'application/x-ndjson; charset=utf-8',
  begin: () => ({
    head: '',
    write: (entries) =>
      entries
        .map(({ node, ...known }) => `${JSON.stringify({ ...known, isComplete: node !== null, ...node })}\n`)
        .join(''),
    tail: '',
  }),
};
