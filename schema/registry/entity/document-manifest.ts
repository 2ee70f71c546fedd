import 'reflect-metadata';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** All persisted documents as they were published together. It never changes; the one with the highest number serves. */
@Entity()
export class DocumentManifest {
  /** Counted from 1. */
  @PrimaryKey({ type: 'integer' })
  number!: number;

  /** JSON of documents by id, as it is sent and signed; large, so it is loaded only where it is asked for. */
  @Property({ type: 'text', lazy: true })
  documents!: string;

  /** SHA-256 of the JSON, base64url: what the ETag says. */
  @Property({ type: 'text' })
  hash!: string;

  /** Label of the token, or `admin`. */
  @Property({ type: 'text' })
  publishedBy!: string;

  @Property({ type: 'datetime' })
  publishedAt!: Date;
}
