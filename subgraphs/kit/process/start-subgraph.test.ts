import 'reflect-metadata';
import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import type { EntityManager } from '@mikro-orm/postgresql';
import { pino } from 'pino';
import { Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/testkit/test-database.ts';
import type { TestDatabase } from '../../../test/testkit/test-database.ts';
import { badUserInput } from '../errors/bad-user-input.ts';
import { buildSubgraph } from '../schema/build-subgraph.ts';
import { startSubgraph } from './start-subgraph.ts';
import type { RunningSubgraph } from './start-subgraph.ts';
import type { Subgraph, SubgraphContext } from './subgraph.ts';

@Entity()
class Row {
  @PrimaryKey({ type: 'integer' })
  id!: number;
}

@Directive('@key(fields: "id")')
@ObjectType()
class Thing {
  @Field(() => ID)
  id!: string;
}

@Resolver()
class ThingResolver {
  @Query(() => Thing)
  broken(): Thing {
    throw new TypeError('password of the database: 1234');
  }

  @Query(() => Int)
  managed(@Ctx() { em }: SubgraphContext): number {
    em.merge(Row, { id: 1 });
    return [...em.getUnitOfWork().getIdentityMap()].length;
  }

  @Query(() => Thing)
  refused(): Thing {
    throw badUserInput('first', 'must be between 1 and 3.');
  }
}

const logged: Record<string, unknown>[] = [];
const log = pino({}, { write: (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>) });
let pending: string | null = null;

const managers: EntityManager[] = [];
const things: Subgraph<SubgraphContext> = {
  name: 'things',
  database: { entities: [Row], migrations: [] },
  buildSchema: () => buildSubgraph({ resolvers: [ThingResolver], references: { Thing: ({ id }) => ({ id }) } }),
  createContext(em) {
    managers.push(em);
    return { em };
  },
  startBackgroundWork: () => ({ pending: () => pending, stop: async () => {} }),
};

let database: TestDatabase;
let running: RunningSubgraph;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

beforeEach(async () => {
  running = await startSubgraph(things, { databaseUrl: database.url, log });
});

afterEach(() => running.stop());

async function post(
  query: string,
): Promise<{ data?: unknown; errors?: { message: string; extensions: Record<string, unknown> }[] }> {
  const body = JSON.stringify({ query });
  const response = await fetch(running.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return (await response.json()) as Awaited<ReturnType<typeof post>>;
}

async function get(path: string): Promise<[number, unknown]> {
  const response = await fetch(new URL(path, running.url));
  return [response.status, await response.json()];
}

describe('a running subgraph', () => {
  test('answers entities by reference and prints its SDL', async () => {
    const { data } = await post(
      '{ _entities(representations: [{ __typename: "Thing", id: "a" }]) { ... on Thing { id } } _service { sdl } }',
    );
    expect(data).toMatchObject({
      _entities: [{ id: 'a' }],
      _service: { sdl: expect.stringContaining('type Thing @key(fields: "id")') },
    });
  });

  test('keeps an internal error to itself and logs it with the id the client reads', async () => {
    const { errors } = await post('{ broken { id } }');
    expect(JSON.stringify(errors)).not.toContain('1234');
    const [error] = errors ?? [];
    expect(error?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) });
    expect(logged.find(({ id }) => id === error?.extensions['id'])).toMatchObject({
      err: { message: 'password of the database: 1234' },
      path: ['broken'],
    });
  });

  test('tells a client what is wrong with its input', async () => {
    const { errors } = await post('{ refused { id } }');
    expect(errors).toEqual([
      {
        message: 'Argument "first" must be between 1 and 3.',
        path: ['refused'],
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
      },
    ]);
  });

  test.each(['the first time', 'and where the document is known'])(
    'lets go of the entities of an answer, %s',
    async () => {
      expect(await post('{ managed }')).toEqual({ data: { managed: 1 } });
      expect([...(managers.at(-1)?.getUnitOfWork().getIdentityMap() ?? [null])]).toEqual([]);
    },
  );

  test('is alive, and ready unless its work says what is missing', async () => {
    expect(await get('/health')).toEqual([200, { status: 'alive' }]);
    expect(await get('/ready')).toEqual([200, { status: 'ready' }]);
    pending = 'not harvested yet';
    expect(await get('/ready')).toEqual([503, { status: 'not ready', reason: 'not harvested yet' }]);
    pending = null;
  });

  test('leaves its address to one', async () => {
    const port = Number(new URL(running.url).port);
    await expect(startSubgraph(things, { databaseUrl: database.url, log, port })).rejects.toMatchObject({
      code: 'ADDRESS_UNAVAILABLE',
    });
  });
});
