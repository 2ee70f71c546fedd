const delimiters = [';', ',', '\t'] as const;

/** What stands between the cells of a CSV file. */
export type Delimiter = (typeof delimiters)[number];

/** The delimiter that is most often in the first line outside of quotes; a semicolon where there is none. */
export function detectDelimiter(text: string): Delimiter {
  const firstLine = /^(?:"(?:[^"]|"")*"|[^"\n])*/.exec(text)?.[0] ?? '';
  const unquoted = firstLine.replaceAll(/"(?:[^"]|"")*"/g, '');
  const counts = delimiters.map((delimiter) => unquoted.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ';';
}
