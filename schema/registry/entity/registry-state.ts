import 'reflect-metadata';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The one row of what the registry counts. */
@Entity()
export class RegistryState {
  /** Always 1. */
  @PrimaryKey({ type: 'integer' })
  id!: number;

  /** Grows whenever the list of networks, as the directory reads it, changes. */
  @Property({ type: 'integer' })
  networksRevision!: number;

  /** The last revision whose stubs the directory said it serves; null before it said so for the first time. */
  @Property({ type: 'integer', nullable: true })
  acknowledgedRevision!: number | null;
}
