const maxLength = 60;

/** The text of a cell as a message shows it: in quotes, on one line, cut off where it is long. */
export function quote(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return JSON.stringify(line.length > maxLength ? `${line.slice(0, maxLength)}…` : line);
}
