import { registerEnumType } from 'type-graphql';

/** A language of the shared vocabulary. */
export enum Language {
  DE = 'DE',
  EN = 'EN',
}

registerEnumType(Language, {
  name: 'Language',
  description: 'A language of the shared vocabulary.',
  valuesConfig: { DE: { description: 'German (Deutsch).' }, EN: { description: 'English (Englisch).' } },
});

/** Options of an argument `language`. */
export const languageArgument = { defaultValue: Language.DE, description: 'In which language.' };

/** What a term has in a language: its name, its other names. */
export function inLanguage<Value>(language: Language, { de, en }: { readonly de: Value; readonly en: Value }): Value {
  return language === Language.DE ? de : en;
}
