import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Arg, Directive, Field, ID, ObjectType } from 'type-graphql';
import { Language, languageArgument } from './language.ts';
import { LocalizedText } from './localized-text.ts';

/** A concept of the shared vocabulary. Its relations and lists are answered by `TopicResolver`. */
@Directive('@key(fields: "slug")')
@ObjectType('Topic', { description: 'A concept of the shared vocabulary, in the terms of SKOS.' })
@Entity({ tableName: 'topic' })
export class Topic {
  @Field(() => ID, { description: 'Short, stable name in English (`mobility`).' })
  @PrimaryKey({ type: 'text' })
  slug!: string;

  @Property({ type: 'text' })
  labelDe!: string;

  @Property({ type: 'text' })
  labelEn!: string;

  @Property({ type: 'text[]' })
  altLabelsDe!: string[];

  @Property({ type: 'text[]' })
  altLabelsEn!: string[];

  @Property({ type: 'text' })
  definitionDe!: string;

  @Property({ type: 'text' })
  definitionEn!: string;

  @Field(() => String, { description: 'The preferred name (Vorzugsbenennung).' })
  label(@Arg('language', () => Language, languageArgument) language: Language): string {
    return language === Language.DE ? this.labelDe : this.labelEn;
  }

  @Field(() => LocalizedText, { description: 'The preferred name in every language.' })
  labels(): LocalizedText {
    return { de: this.labelDe, en: this.labelEn };
  }

  @Field(() => [String], { description: 'Other names for the same (Synonyme).' })
  altLabels(@Arg('language', () => Language, languageArgument) language: Language): string[] {
    return language === Language.DE ? this.altLabelsDe : this.altLabelsEn;
  }

  @Field(() => String, { description: 'What is meant, in a sentence.' })
  definition(@Arg('language', () => Language, languageArgument) language: Language): string {
    return language === Language.DE ? this.definitionDe : this.definitionEn;
  }
}
