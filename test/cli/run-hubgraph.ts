import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** How a call of `hubgraph` ended. */
export interface Call {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Surroundings of a call. */
interface CallOptions {
  /** Folder it is called from. */
  readonly cwd?: string;
  /** Instead of an English locale and no registry. */
  readonly env?: Readonly<Record<string, string>>;
  /** What is typed on its standard input; nothing is typed without it. */
  readonly input?: string;
}

/** Runs the built `hubgraph` (`npm run build` first) as a process. */
export async function runHubgraph(args: readonly string[], options: CallOptions = {}): Promise<Call> {
  const { cwd = '.', env = {}, input = '' } = options;
  const child = spawn(process.execPath, [resolve('dist/schema/cli/main.js'), ...args], {
    cwd,
    env: { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8', ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.end(input);
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode, stdout, stderr };
}
