/** A row of the table of faults: what goes wrong, what a client is to see, and what it does see. */
export interface FaultRow {
  readonly fault: string;
  readonly expected: string;
  /** Makes it happen. @param serverUrl PostgreSQL server, for callers outside of a test */
  see(serverUrl?: string): Promise<string>;
}
