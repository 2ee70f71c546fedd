import { Arg, Ctx, Field, GraphQLISODateTime, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { requireAdmin, requireHolder, services } from '../access/caller.ts';
import { createToken } from '../access/create-token.ts';
import { revokeToken } from '../access/revoke-token.ts';
import { recordChange } from '../change/record-change.ts';
import { AccessToken } from '../entity/access-token.ts';
import { Network } from '../entity/network.ts';
import { RegistryError } from '../errors/registry-error.ts';
import type { RegistryContext } from './context.ts';

@ObjectType({ description: 'Whose token a request has.' })
class Viewer {
  @Field(() => String, { description: 'What the audit trail calls it.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether it is the administrator.' })
  isAdmin!: boolean;

  @Field(() => ID, { nullable: true, description: 'The network or service it acts for; null for the administrator.' })
  holder!: string | null;

  @Field(() => Network, { nullable: true, description: 'The network it acts for; null when it is none.' })
  network!: Network | null;
}

@ObjectType({ description: 'A token that was just made.' })
class NewAccessToken {
  @Field(() => String, { description: 'The token. It is shown this once.' })
  token!: string;

  @Field(() => AccessToken, { description: 'What is stored of it.' })
  accessToken!: AccessToken;
}

/** Access tokens. */
@Resolver()
export class TokenResolver {
  @Query(() => Viewer, { nullable: true, description: 'Whose token this request has; null when it has none.' })
  async viewer(@Ctx() { em, caller }: RegistryContext): Promise<Viewer | null> {
    if (!caller) return null;
    const { name, holder } = caller;
    const network = holder === null ? null : await em.findOne(Network, { id: holder });
    return { name, holder, isAdmin: holder === null, network };
  }

  @Query(() => [AccessToken], {
    description: 'The tokens of a network, newest first. For itself and the administrator.',
  })
  tokens(
    @Arg('network', () => ID, { description: 'Id of the network, or a service.' }) holder: string,
    @Ctx() { em, caller }: RegistryContext,
  ): Promise<AccessToken[]> {
    requireHolder(caller, holder, `see the tokens of "${holder}"`);
    return em.find(AccessToken, { holder }, { orderBy: { createdAt: 'desc' } });
  }

  @Mutation(() => NewAccessToken, { description: 'Makes a token. For the administrator.' })
  async createToken(
    @Arg('network', () => ID, { description: 'Whose: id of a network, or `directory`, `partner`, `gateway`.' })
    holder: string,
    @Arg('label', () => String, { description: 'What it is told from others by.' }) label: string,
    @Arg('expiresAt', () => GraphQLISODateTime, { nullable: true, description: 'From when on it is refused.' })
    expiresAt: Date | null,
    @Ctx() { caller, registry }: RegistryContext,
  ): Promise<NewAccessToken> {
    const admin = requireAdmin(caller, 'make tokens');
    if (!/^\S.{0,99}$/u.test(label))
      throw new RegistryError('BAD_USER_INPUT', { reason: 'label: 1 to 100 characters' });
    return registry.changes.run(async (em) => {
      if (!services.has(holder) && !(await em.findOne(Network, { id: holder }))) {
        throw new RegistryError('NETWORK_UNKNOWN', { network: holder });
      }
      const { token, stored } = createToken(em, { holder, label, expiresAt: expiresAt ?? null });
      recordChange(em, admin, { action: 'createToken', subject: stored.id, details: { holder, label } });
      return { token, accessToken: stored };
    });
  }

  @Mutation(() => AccessToken, { description: 'Revokes a token, for good. For the administrator.' })
  async revokeToken(
    @Arg('id', () => ID, { description: 'Id of the token.' }) id: string,
    @Ctx() { caller, registry }: RegistryContext,
  ): Promise<AccessToken> {
    const admin = requireAdmin(caller, 'revoke tokens');
    return registry.changes.run(async (em) => {
      const token = await revokeToken(em, id);
      recordChange(em, admin, { action: 'revokeToken', subject: id, details: { holder: token.holder } });
      return token;
    });
  }
}
