import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { CliError } from '../errors/cli-error.ts';
import { reasonOf } from '../project/reason-of.ts';

/** A command that runs the partner's subgraph. */
export interface SubgraphCommand {
  /** Resolves when it has ended by itself. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Runs a command in the project's folder; what it prints goes to stderr. @throws CliError `SUBGRAPH_COMMAND_FAILED` */
export async function runSubgraphCommand(
  cwd: string,
  [command, ...args]: readonly string[],
): Promise<SubgraphCommand | null> {
  if (command === undefined) return null;
  const child = spawn(command, args, { cwd, stdio: ['ignore', 2, 2] });
  const ended = once(child, 'exit').then(() => undefined);
  try {
    await once(child, 'spawn');
  } catch (error) {
    ended.catch(() => undefined);
    throw new CliError('SUBGRAPH_COMMAND_FAILED', { command, reason: reasonOf(error) });
  }
  return {
    ended,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
