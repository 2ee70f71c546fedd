import { commands } from './commands/commands.ts';
import type { Command, CommandContext } from './command/command.ts';
import { exitCode, type ExitCode } from './command/exit-code.ts';
import { findCommand } from './command/find-command.ts';
import { describeCommand, describeCommands } from './command/help.ts';
import { readArguments } from './command/read-arguments.ts';
import { CliError, type TellableError } from './errors/cli-error.ts';
import { RegistryRefusal } from './errors/registry-refusal.ts';
import { TerminalInterview } from './interview/interview.ts';
import { chooseLanguage } from './language/choose-language.ts';
import type { Language } from './language/text.ts';
import { showProgress } from './output/show-progress.ts';

/** Where a call comes from and where its output goes. */
export interface Surroundings {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly input: NodeJS.ReadableStream;
  writeOut(text: string): void;
  writeError(text: string): void;
}

/** Runs one call of `hubgraph`, from its arguments to its exit code. What goes wrong is told, never thrown. */
export async function runCli(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  // Before the options are read, as their errors are told in a language too.
  const language = chooseLanguage(optionAfter(args, '--language'), surroundings.env);
  try {
    const { command, rest } = findCommand(commands, args);
    return command === null
      ? giveHelp(rest, language, surroundings)
      : await runCommand(command, rest, language, surroundings);
  } catch (error) {
    return tellError(error, { language, isJson: args.includes('--json') }, surroundings);
  }
}

function giveHelp(args: readonly string[], language: Language, { writeOut, writeError }: Surroundings): ExitCode {
  const isAsked = args.includes('--help');
  (isAsked ? writeOut : writeError)(describeCommands(commands, language));
  return isAsked ? exitCode.done : exitCode.badUsage;
}

async function runCommand(
  command: Command,
  rest: readonly string[],
  language: Language,
  { cwd, env, input, writeOut, writeError }: Surroundings,
): Promise<ExitCode> {
  const { values, args } = readArguments(command, rest);
  if (values.help) {
    writeOut(describeCommand(command, language));
    return exitCode.done;
  }
  const during: CommandContext['during'] = (what, work) => showProgress(what, language, writeError, work);
  const tell = (text: string, data: unknown): void => writeOut(`${values.json ? JSON.stringify(data) : text}\n`);
  const openInterview = () => new TerminalInterview(input, writeError);
  const outcome = await command.run({ language, cwd, env, during, openInterview, tell }, values, args);
  const text = values.json ? JSON.stringify(outcome.data, null, 2) : outcome.text.trimEnd();
  if (text !== '') writeOut(`${text}\n`);
  return outcome.exitCode;
}

function tellError(
  error: unknown,
  { language, isJson }: { language: Language; isJson: boolean },
  { writeOut, writeError }: Surroundings,
): ExitCode {
  if (!isTellable(error)) {
    writeError(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return exitCode.internalError;
  }
  const message = error.describe(language);
  if (isJson) writeOut(`${JSON.stringify({ error: { code: error.code, message } }, null, 2)}\n`);
  else writeError(`${message}\n`);
  return error.exitCode;
}

function isTellable(error: unknown): error is TellableError {
  return error instanceof CliError || error instanceof RegistryRefusal;
}

function optionAfter(args: readonly string[], name: string): string | undefined {
  const index = args.indexOf(name);
  if (index >= 0) return args[index + 1];
  return args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1);
}
