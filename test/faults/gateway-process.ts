import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectPath } from '../../subgraphs/kit/project-path.ts';

/** A built gateway that runs as a process of its own. */
export interface GatewayProcess {
  readonly url: string;
  readonly pid: number;
  /** What it has written to its log. */
  log(): string;
  /** Sends a signal; resolves to its exit code, null where a signal ended it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
  /** Whether it has ended, of itself or because it was told. */
  isEnded(): boolean;
}

interface ProcessLimits {
  /** Options of Node.js. */
  readonly node?: readonly string[];
  /** Options of the shell's `ulimit`, such as `-n 80`. */
  readonly ulimit?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a gateway (`npm run build` first) with these options on a free port. */
export async function startGatewayProcess(
  args: readonly string[],
  { node = [], ulimit, env }: ProcessLimits = {},
): Promise<GatewayProcess> {
  const script = `${ulimit === undefined ? '' : `ulimit ${ulimit}; `}exec "$0" "$@"`;
  const child = spawn(
    '/bin/sh',
    ['-c', script, process.execPath, ...node, projectPath('dist/gateway/main.js'), '--port', '0', ...args],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let [printed, log] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /gateway at (http\S+)/.exec(printed)?.[1];
      if (found) resolve(found);
    });
    void ended.then((code) => reject(new Error(`The gateway ended with ${code}:\n${log}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    log: () => log,
    end(signal) {
      child.kill(signal);
      return ended;
    },
    isEnded: () => child.exitCode !== null || child.signalCode !== null,
  };
}
