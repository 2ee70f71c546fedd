import { type ChildProcess, spawn } from 'node:child_process';

/** How to start a Node process. */
export interface NodeCommand {
  /** What follows `node`. */
  readonly args: readonly string[];
  /** Number of the core it is pinned to; null leaves it unpinned. */
  readonly core: number | null;
  readonly env?: Readonly<Record<string, string>>;
}

/** A running Node process. */
export interface NodeProcess {
  readonly child: ChildProcess;
  readonly pid: number;
  /** The end of what it printed, for the message when it fails. */
  lastOutput(): string;
}

const KEPT_OUTPUT_CHARACTERS = 2000;

/** The processes of one run; all of them end with this process, however it ends. */
export class ProcessGroup {
  readonly #children = new Set<ChildProcess>();

  constructor() {
    process.once('exit', () => this.#killAll());
  }

  /** Starts a process of the same Node as this one, with `NODE_ENV=production` and a channel for messages. */
  start({ args, core, env }: NodeCommand): NodeProcess {
    const command = [process.execPath, ...args];
    const [file = '', ...rest] = core === null ? command : ['taskset', '--cpu-list', String(core), ...command];
    const child = spawn(file, rest, {
      env: { ...process.env, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#children.add(child);
    child.once('exit', () => this.#children.delete(child));
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-KEPT_OUTPUT_CHARACTERS);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    return { child, pid: child.pid ?? 0, lastOutput: () => output.trim() };
  }

  /** Ends all processes and waits until they are gone. */
  async stopAll(): Promise<void> {
    const gone = [...this.#children].map((child) => new Promise((resolve) => child.once('exit', resolve)));
    this.#killAll();
    await Promise.all(gone);
  }

  #killAll(): void {
    for (const child of this.#children) child.kill('SIGKILL');
  }
}
