import 'reflect-metadata';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';

/** A token that lets a network, or a service of the federation, act for itself. The token as such is not stored. */
@ObjectType({
  description: 'A token that lets a network act for itself. The token as such is shown once and not stored.',
})
@Entity()
export class AccessToken {
  @Field(() => ID, { description: 'What it is revoked by.' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Id of the network, or a service: `directory`, `partner`, `gateway`. */
  @Field(() => ID, { description: 'Whose it is: id of a network, or `directory`, `partner`, `gateway`.' })
  @Property({ type: 'text' })
  holder!: string;

  @Field(() => String, { description: 'What it is told from others by; the audit trail names it.' })
  @Property({ type: 'text' })
  label!: string;

  /** SHA-256 of the token, hex. */
  @Property({ type: 'text' })
  hash!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was made.' })
  @Property({ type: 'datetime' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'From when on it is refused; null for never.' })
  @Property({ type: 'datetime', nullable: true })
  expiresAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was revoked.' })
  @Property({ type: 'datetime', nullable: true })
  revokedAt!: Date | null;
}
