import 'reflect-metadata';
import { pino } from 'pino';
import { Directive, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { expect, test } from 'vitest';
import { createGraphqlServer } from '../process/create-graphql-server.ts';
import { buildSubgraph } from './build-subgraph.ts';
import { buildTypeGraphqlSchema } from './build-type-graphql-schema.ts';
import { printSubgraph } from './print-subgraph.ts';
import type { SubgraphSchemaDefinition } from './subgraph-schema-definition.ts';

@ObjectType()
class House {
  @Field(() => Int)
  rooms!: number;

  @Directive('@cacheControl(maxAge: 0)')
  @Field(() => Int)
  visitors!: number;

  @Directive('@authenticated')
  @Directive('@requiresScopes(scopes: [["budget:read"]])')
  @Field(() => Int)
  budget!: number;

  @Directive('@policy(policies: [["partner"]])')
  @Directive('@cacheControl(scope: PRIVATE)')
  @Field(() => Int)
  contract!: number;
}

@Resolver()
class HouseResolver {
  @Query(() => House)
  house(): House {
    return { rooms: 1, visitors: 2, budget: 3, contract: 4 };
  }
}

const definition: SubgraphSchemaDefinition<object> = { resolvers: [HouseResolver], references: {} };

test('a network says with directives of its own who may read a field, and whether it may be kept', async () => {
  const sdl = printSubgraph(await buildTypeGraphqlSchema(definition));
  expect(sdl).toContain('import: ["@authenticated", "@inaccessible", "@policy", "@requiresScopes"]');
  const server = await createGraphqlServer({
    schema: await buildSubgraph(definition),
    createContext: () => ({}),
    log: pino({ level: 'silent' }),
  });
  const policyOf = async (field: string): Promise<unknown> => {
    const payload = { query: `{ house { ${field} } }` };
    return (await server.http.inject({ method: 'POST', url: '/graphql', payload })).headers['cache-control'];
  };
  expect(await policyOf('rooms')).toContain('public');
  expect([await policyOf('visitors'), await policyOf('contract')]).toEqual(['no-store', 'no-store']);
  await server.stop();
});
