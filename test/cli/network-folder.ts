import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs a program in a folder; resolves to what it printed. It fails the test when the program ends with another code than 0. */
export async function runIn(
  cwd: string,
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { stdout, stderr } = await run(program, args, {
    cwd,
    env: { PATH: process.env['PATH'], NO_COLOR: '1', ...env },
  });
  return stdout + stderr;
}

/** What `npm install` would do in the folder of a network, without a registry: its packages are those of this repository. */
export function linkPackages(cwd: string): void {
  const links = ['typescript', 'vitest', '@types/node'].map((name) => [name, resolve('node_modules', name)] as const);
  for (const [name, target] of [['hubgraph', resolve('.')] as const, ...links]) {
    const path = join(cwd, 'node_modules', name);
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(target, path);
  }
}

/** A network that serves as a process of its own. */
export interface NetworkProcess {
  /** Its GraphQL endpoint. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a network that prints `<name>: <url>` when it serves. */
export async function startNetwork(
  cwd: string,
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<NetworkProcess> {
  const child = spawn(program, args, { cwd, env: { PATH: process.env['PATH'], ...env } });
  const exit = once(child, 'exit');
  return { url: await readUrl(child), stop: () => stop(child, exit) };
}

function readUrl({ stdout, stderr }: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((found, failed) => {
    const read = (text: string): void => {
      said += text;
      const url = /^[\w-]+: (http:\S+)$/m.exec(said)?.[1];
      if (url !== undefined) found(url);
    };
    for (const stream of [stdout, stderr]) stream?.setEncoding('utf8').on('data', read);
    stdout?.on('end', () => failed(new Error(`The network ended before it served:\n${said}`)));
  });
}

async function stop(child: ChildProcess, exit: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM');
  await exit;
}
