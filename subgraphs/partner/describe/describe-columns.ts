import type { Words } from '../cell/read-word.ts';
import { offerKindWords, organisationKindWords, statusWords, targetGroupWords } from '../cell/words.ts';
import type { Column } from '../column/column.ts';
import { hubColumns } from '../column/hub-columns.ts';
import { offerColumns } from '../column/offer-columns.ts';
import { networkFields } from '../description/network-fields.ts';

/** The columns of both tables as lines of a Markdown table: what the README of this folder has. */
export function describeColumns(): string[] {
  const columns = new Map<string, { column: Column<unknown>; tables: string[] }>();
  for (const [table, ofTable] of Object.entries({ hubs: hubColumns, offers: offerColumns })) {
    for (const [name, column] of Object.entries(ofTable)) {
      const known = columns.get(name) ?? { column, tables: [] };
      columns.set(name, { ...known, tables: [...known.tables, table] });
    }
  }
  const lines = [...columns.values()].map(({ column: { heading, isRequired, meaning, example }, tables }) =>
    cells(heading.de, heading.en, tables.join(', '), yes(isRequired), meaning.de, meaning.en, example),
  );
  return withHeader(['Deutsch', 'English', 'Table', 'Required', 'Bedeutung', 'Meaning', 'Example'], lines);
}

/** The keys of `network.yaml`, likewise. */
export function describeFields(): string[] {
  const lines = Object.entries(networkFields).map(([key, { isRequired, meaning, example }]) =>
    cells(`\`${key}\``, yes(isRequired), meaning.de, meaning.en, example),
  );
  return withHeader(['Key', 'Required', 'Bedeutung', 'Meaning', 'Example'], lines);
}

/** The words that cells with a fixed choice may have, likewise. */
export function describeWords(): string[] {
  const choices: [string, Words<string>][] = [
    ['Status / status', statusWords],
    ['Art / kind', offerKindWords],
    ['Zielgruppen / target groups', targetGroupWords],
    ['`operator.kind`', organisationKindWords],
  ];
  const lines = choices.flatMap(([name, words]) =>
    Object.entries(words).map(([value, german]) => cells(name, german.join(', '), `\`${value}\``)),
  );
  return withHeader(['Where', 'Deutsch', 'English'], lines);
}

function withHeader(titles: readonly string[], lines: readonly string[]): string[] {
  return [cells(...titles), cells(...titles.map(() => '---')), ...lines];
}

function cells(...texts: string[]): string {
  return `| ${texts.join(' | ')} |`;
}

function yes(isRequired: boolean): string {
  return isRequired ? 'ja / yes' : '';
}
