import 'reflect-metadata';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A subgraph of the federation: that of one network, or one of the shared ones (`directory`, `partner`). */
@Entity()
export class Subgraph {
  /** Name in the supergraph. */
  @PrimaryKey({ type: 'text' })
  name!: string;

  /** Prefix of its own types; null for the directory, whose types cross networks. */
  @Property({ type: 'text', nullable: true })
  typePrefix!: string | null;

  /** Whether it is no single network's: its networks do not publish it. */
  @Property({ type: 'boolean' })
  isShared!: boolean;

  /** Number of the version that counts; null until it is published. */
  @Property({ type: 'integer', nullable: true })
  currentVersion!: number | null;

  /** Revision of the list of networks from which on the directory knows its types; null while it has no network. */
  @Property({ type: 'integer', nullable: true })
  stubRevision!: number | null;
}

/** Name of the subgraph that crosses networks. */
export const DIRECTORY = 'directory';
