import { Type } from '@mikro-orm/postgresql';
import type { Topic } from './topic.ts';

/** Stores a reference to a topic of the directory as its slug. */
export class TopicKey extends Type<Topic | null, string | null> {
  override convertToDatabaseValue(topic: Topic | null): string | null {
    return topic?.slug ?? null;
  }

  override convertToJSValue(slug: string | null): Topic | null {
    return slug === null ? null : { slug };
  }

  override getColumnType(): string {
    return 'text';
  }
}
