import { fill, type Language, type Text } from '../language/text.ts';
import type { Command } from './command.ts';
import { exitCodeMeanings } from './exit-code.ts';
import { globalOptions, type OptionTable } from './options.ts';

const words = {
  purpose: {
    de: 'hubgraph: ein Netz prüfen, veröffentlichen und im gemeinsamen Graphen führen.',
    en: 'hubgraph: check a network, publish it, and keep it in the common graph.',
  },
  usage: { de: 'Aufruf', en: 'Usage' },
  command: { de: 'BEFEHL', en: 'COMMAND' },
  options: { de: 'Optionen', en: 'Options' },
  commands: { de: 'Befehle', en: 'Commands' },
  everyCommand: { de: 'Für jeden Befehl', en: 'For every command' },
  exitCodes: { de: 'Exit-Codes', en: 'Exit codes' },
} as const satisfies Record<string, Text>;

/** The text of `hubgraph --help`. */
export function describeCommands(commands: readonly Command[], language: Language): string {
  const rows = commands.map(({ name, summary }) => [name, fill(summary, language)] as const);
  return joinSections(
    words.purpose[language],
    `${words.usage[language]}: hubgraph ${words.command[language]} [--help]`,
    section(words.commands[language], rows),
    section(words.everyCommand[language], optionRows(globalOptions, language)),
    section(words.exitCodes[language], codeRows(language)),
  );
}

/** The text of `hubgraph COMMAND --help`. */
export function describeCommand({ name, usage, summary, details, options }: Command, language: Language): string {
  const call = ['hubgraph', name, usage, `[${words.options[language]}]`].filter(Boolean).join(' ');
  return joinSections(
    `${fill(summary, language)}.`,
    `${words.usage[language]}: ${call}`,
    fill(details, language),
    section(words.options[language], optionRows({ ...options, ...globalOptions }, language)),
    section(words.exitCodes[language], codeRows(language)),
  );
}

type Row = readonly [left: string, right: string];

function optionRows(options: OptionTable, language: Language): Row[] {
  return Object.entries(options).map(([name, { value, multiple, about }]) => {
    const repeated = multiple ? '...' : '';
    return [`--${name}${value === undefined ? '' : ` ${value}`}${repeated}`, fill(about, language)];
  });
}

function codeRows(language: Language): Row[] {
  return [...exitCodeMeanings].map(([code, meaning]) => [String(code), meaning[language]]);
}

function section(title: string, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return [`${title}:`, ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)].join('\n');
}

function joinSections(...sections: readonly string[]): string {
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}
