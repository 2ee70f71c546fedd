/**
 * Everything that can keep Hubgraph from starting, with the exit code of `npm start`.
 * 2 = the user must write something differently, 1 = the machine or the data is not as needed.
 */
const EXIT_CODES = {
  /** An environment variable or an option has a value that cannot be used. */
  BAD_CONFIGURATION: 2,
  /** The gateway's port is in use. */
  PORT_TAKEN: 1,
  /** A process of the federation ended, or was not ready in time. */
  PROCESS_FAILED: 1,
  /** The registry cannot be reached, or refuses a subgraph. */
  PUBLISH_FAILED: 1,
  /** Another living process works on the same data folder. */
  DATA_IN_USE: 1,
  /** The database's files are of another PostgreSQL version. */
  DATA_VERSION: 1,
  /** The database's files are incomplete, out of reach or belong to another user. */
  DATA_UNUSABLE: 1,
  /** Started as root on a machine without an unprivileged user for the database server. */
  NO_SERVER_USER: 1,
  /** There is no PostgreSQL server for this platform, or its files cannot be run. */
  NO_SERVER_PROGRAM: 1,
  /** The database server did not start. */
  SERVER_FAILED: 1,
  /** The server of `DATABASE_URL` cannot be reached, or refuses to create a database. */
  DATABASE_REFUSED: 1,
} as const;

/** Name of a reason why Hubgraph does not start. */
export type StartErrorCode = keyof typeof EXIT_CODES;

/** Raised by everything in `start/`. Its message is meant for the person who typed `npm start`, and says what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly code: StartErrorCode;
  /** What `npm start` exits with. */
  readonly exitCode: 1 | 2;

  constructor(code: StartErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.exitCode = EXIT_CODES[code];
  }
}
