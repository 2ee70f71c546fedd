/**
 * Why a round of harvesting failed, one code a cause, with what clients may read of it (`Network.feed.lastError`). The details,
 * addresses among them, are for the log.
 */
export const harvestFailures = {
  NO_ADDRESS: 'No address of this network is configured.',
  UNREACHABLE: 'The network cannot be reached.',
  TIMEOUT: 'The network did not answer in time.',
  TOO_LARGE: 'The answer of the network was too large.',
  BAD_STATUS: 'The network answered with an HTTP error.',
  MALFORMED: 'The network answered with something that is not a page of its catalog feed.',
  REFUSED: 'The network answered with an error.',
  CURSOR_REFUSED: 'The network no longer knows the position in its feed; the feed is read from the beginning.',
  POSITION_MOVED: 'Another process has read this feed on meanwhile.',
  INTERNAL: 'The directory could not store what the network answered.',
} as const;

/** Code of a failed round. */
export type HarvestFailure = keyof typeof harvestFailures;

/** A failed round of harvesting: nothing of the page was stored, the position in the feed is where it was. */
export class HarvestError extends Error {
  readonly code: HarvestFailure;

  constructor(code: HarvestFailure, detail: string, cause?: unknown) {
    super(`${harvestFailures[code]} ${detail}`, { cause });
    this.name = 'HarvestError';
    this.code = code;
  }
}
