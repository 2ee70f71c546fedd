const maxLength = 100;
const maxExamples = 5;

/** Foreign text for a message: in quotes, short, and without characters that a terminal would obey. */
export function excerpt(text: string): string {
  const short = text.length > maxLength ? `${text.slice(0, maxLength).toWellFormed()}…` : text;
  return JSON.stringify(short).replace(/[\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g, ' ');
}

/** The first five of foreign texts, and how many more there are. */
export function examples(texts: readonly string[]): string {
  const [shown, rest] = [texts.slice(0, maxExamples), texts.length - maxExamples];
  return shown.map(excerpt).join(', ') + (rest > 0 ? ` (+${rest})` : '');
}
