/** Text as one line of Markdown in which nothing is markup: names come from schemas, tables and clients. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|#@&~]/g, (sign) => `&#${sign.codePointAt(0)};`).replace(/\s+/g, ' ');
}
