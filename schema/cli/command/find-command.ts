import { CliError } from '../errors/cli-error.ts';
import type { Command } from './command.ts';

/** The command that arguments begin with, and the arguments after its words; null when they name none. */
export interface FoundCommand {
  readonly command: Command | null;
  readonly rest: readonly string[];
}

/** Finds the command that is called. @throws CliError `COMMAND_UNKNOWN` */
export function findCommand(commands: readonly Command[], args: readonly string[]): FoundCommand {
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
  if (command) return { command, rest: args.slice(command.name.split(' ').length) };
  const [first] = args;
  if (first === undefined || first.startsWith('-')) return { command: null, rest: args };
  const isFamily = commands.some(({ name }) => name.startsWith(`${first} `));
  const words = isFamily ? args.slice(0, 2).filter((word) => !word.startsWith('-')) : [first];
  throw new CliError('COMMAND_UNKNOWN', { command: words.join(' ') });
}
