import type { Interview } from '../interview/interview.ts';
import type { Language, Text } from '../language/text.ts';
import type { ExitCode } from './exit-code.ts';
import type { OptionTable, OptionValues } from './options.ts';

/** What a command may use beside its options. */
export interface CommandContext {
  readonly language: Language;
  /** Folder that relative file names start from. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Asks on standard input, with questions on stderr. To be closed. */
  openInterview(): Interview;
  /** Says something on stdout before the command is over: the text, or with `--json` the data as one line. */
  readonly tell: (text: string, data: unknown) => void;
  /** Does something that may take long; from one second on, stderr says what is being done. */
  during<T>(what: Text, work: () => Promise<T>): Promise<T>;
}

/** What a command came to. */
export interface Outcome {
  readonly exitCode: ExitCode;
  /** For people; on stdout, without `--json`. */
  readonly text: string;
  /** For programs: what `--json` prints. Its shape is part of the command's help. */
  readonly data: unknown;
}

/** A command of `hubgraph`. */
export interface Command<T extends OptionTable = OptionTable> {
  /** Its words: `compose`, `token create`. */
  readonly name: string;
  /** Its arguments in the help (`NAME=FILE...`); empty for none. */
  readonly usage: string;
  /** One line in the list of commands. */
  readonly summary: Text;
  /** What its help says beside its options. */
  readonly details: Text;
  readonly options: T;
  run(context: CommandContext, values: OptionValues<T>, args: readonly string[]): Promise<Outcome>;
}

/** Types a command by its own options, and gives it as one of any. */
export function defineCommand<const T extends OptionTable>(command: Command<T>): Command {
  return command as unknown as Command;
}
