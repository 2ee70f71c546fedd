/** Rows as CSV that spreadsheets of German speakers open by themselves: semicolons, UTF-8 with a byte order mark. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(quote).join(';')).join('\n')}\n`;
}

function quote(cell: string): string {
  return /[";\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
