import { Arg, Directive, Field, ID, ObjectType } from 'type-graphql';
import type { VocabularyTopic } from '../../kit/vocabulary/read-topics.ts';
import { inLanguage, Language, languageArgument } from './language.ts';
import { LocalizedText } from './localized-text.ts';

/** A concept of the shared vocabulary. Its relations and lists are answered by `TopicResolver`. */
@Directive('@key(fields: "slug")')
@ObjectType('Topic', { description: 'A concept of the shared vocabulary, in the terms of SKOS.' })
export class Topic {
  @Field(() => ID, { description: 'Short, stable name in English (`mobility`).' })
  slug!: string;

  @Field(() => LocalizedText, { description: 'The preferred name in every language.' })
  labels!: LocalizedText;

  readonly #term: VocabularyTopic;

  constructor(term: VocabularyTopic) {
    this.slug = term.slug;
    this.labels = term.labels;
    this.#term = term;
  }

  @Field(() => String, { description: 'The preferred name (Vorzugsbenennung).' })
  label(@Arg('language', () => Language, languageArgument) language: Language): string {
    return inLanguage(language, this.labels);
  }

  @Field(() => [String], { description: 'Other names for the same (Synonyme).' })
  altLabels(@Arg('language', () => Language, languageArgument) language: Language): string[] {
    return inLanguage(language, this.#term.altLabels);
  }

  @Field(() => String, { description: 'What is meant, in a sentence.' })
  definition(@Arg('language', () => Language, languageArgument) language: Language): string {
    return inLanguage(language, this.#term.definition);
  }
}
