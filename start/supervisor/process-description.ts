/** What a process needs to know when it is started. */
interface InvocationContext {
  /** Port to listen on; 0 = any free one. A process that is started again gets the port it had. */
  readonly port: number;
  /** URL of each process named in `after`. */
  readonly urls: ReadonlyMap<string, string>;
}

/** How one process is run: its arguments, and the environment variables it gets beyond those of this process. */
export interface Invocation {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * One process of the federation, as data. The program is a Node.js script that listens, sends
 * `{ type: 'ready', url }` to its parent, answers `GET /ready` with 200 when it can work, and ends on SIGTERM and when
 * its parent is gone.
 */
export interface ProcessDescription {
  readonly name: string;
  /** Absolute path of the script. */
  readonly script: string;
  /** Flags of Node.js beyond those that all processes get. */
  readonly nodeFlags?: readonly string[];
  /** Names of the processes that must have reported ready before this one starts. */
  readonly after: readonly string[];
  /** Port for the first start; 0 = any free one. */
  readonly port: number;
  /** Whether everything stops when this process cannot be kept running. */
  readonly isEssential: boolean;
  /**
   * What has to be done before its first start, once everything it comes after is ready.
   *
   * @param tell prints a line in the name of this process
   */
  prepare?(urls: ReadonlyMap<string, string>, tell: (line: string) => void): Promise<void>;
  invoke(context: InvocationContext): Invocation;
}
