/**
 * Why a subgraph does not start, one code a cause. Audience: whoever starts the process. It leaves as one clear line and exit code 1.
 * - `CONFIGURATION_INVALID`: an environment variable or file of the installation is missing or wrong.
 * - `DATABASE_UNREACHABLE`: no connection to the database of `DATABASE_URL`.
 * - `DATA_REFUSED`: data files have problems; nothing of them was loaded.
 * - `ADDRESS_UNAVAILABLE`: the host and port to listen on cannot be had.
 */
export type SubgraphErrorCode =
  'CONFIGURATION_INVALID' | 'DATABASE_UNREACHABLE' | 'DATA_REFUSED' | 'ADDRESS_UNAVAILABLE';

/** An error that ends the start of a subgraph; the message is written for the person who started it. */
export class SubgraphError extends Error {
  readonly code: SubgraphErrorCode;

  constructor(code: SubgraphErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'SubgraphError';
    this.code = code;
  }
}
