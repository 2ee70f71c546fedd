/** Cells of a table; the first row is its head. */
export type TableRows = readonly (readonly string[])[];

/** Renders a Markdown table that also reads well in a terminal: the first column to the left, numbers to the right. */
export function renderTable(rows: TableRows): string {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(4, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => pad(row[column] ?? '', width, column)).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.slice(1).map(line)].join('\n');
}

function pad(text: string, width: number, column: number): string {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}
