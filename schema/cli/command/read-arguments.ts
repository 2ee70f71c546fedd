import { parseArgs } from 'node:util';
import { CliError } from '../errors/cli-error.ts';
import type { Command } from './command.ts';
import { globalOptions, type OptionValues } from './options.ts';

/** What the command line said after the command's words. */
export interface GivenArguments {
  readonly values: Readonly<Record<string, never>> & OptionValues<typeof globalOptions>;
  readonly args: readonly string[];
}

/** Reads the options of a command. @throws CliError `USAGE_INVALID`, `ARGUMENT_UNEXPECTED` */
export function readArguments({ name, usage, options }: Command, args: readonly string[]): GivenArguments {
  const { values, positionals } = parse({ ...options, ...globalOptions }, name, args);
  if (positionals.length > 0 && usage === '') {
    throw new CliError('ARGUMENT_UNEXPECTED', { command: name, argument: positionals[0] ?? '' });
  }
  const { language } = values;
  if (language !== undefined && language !== 'de' && language !== 'en') {
    throw new CliError('USAGE_INVALID', { command: name, reason: '--language de|en.' });
  }
  return { values: values as GivenArguments['values'], args: positionals };
}

function parse(options: Command['options'], command: string, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Node.js names the option at fault, in English only.
    const reason = error instanceof Error ? (error.message.split('. ', 1)[0] ?? '') : String(error);
    throw new CliError('USAGE_INVALID', { command, reason: `${reason.replace(/\.$/, '')}.` });
  }
}
