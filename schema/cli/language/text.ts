/** Something said to people, in German and English; `{name}` stands for a value that `fill` puts in. */
export interface Text {
  readonly de: string;
  readonly en: string;
}

/** Languages of the command line. */
export type Language = keyof Text;

/** A text in one language with its values; a value nobody gives stays empty. */
export function fill(text: Text, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
