import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import { CliError } from '../errors/cli-error.ts';

const run = promisify(exec);

/** What the command of `schemaCommand` prints, run by the shell in the project's folder. @throws CliError `SCHEMA_COMMAND_FAILED` */
export async function runSchemaCommand(cwd: string, command: string): Promise<string> {
  try {
    const { stdout } = await run(command, { cwd, timeout: 120_000, maxBuffer: 16 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim() : String(error);
    throw new CliError('SCHEMA_COMMAND_FAILED', { command, reason });
  }
}
