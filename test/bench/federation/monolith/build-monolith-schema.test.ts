import { buildSubgraphSchema } from '@apollo/subgraph';
import { buildSchema, graphql, parse } from 'graphql';
import { expect, test } from 'vitest';
import { buildMonolithSchema } from './build-monolith-schema.ts';
import { createMonolithContext, type MonolithPart } from './monolith-part.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';

const em = { clear: () => undefined };

interface Calls {
  readonly calls: string[];
}

const list: MonolithPart = {
  name: 'list',
  createContext: () => ({ title: 'list', em }),
  schema: buildSubgraphSchema([
    {
      typeDefs: parse(`${link}
      type Query { hubs: [Hub!]! }
      interface Hub { id: ID! }
      type TownHub implements Hub @key(fields: "id", resolvable: false) { id: ID! }
      type Topic @key(fields: "slug") { slug: ID! label: String! }`),
      resolvers: {
        Query: { hubs: async () => ['one', 'two'].map((id) => ({ __typename: 'TownHub', id })) },
        Topic: {
          __resolveReference: ({ slug }: { slug: string }, { title }: { title: string }) => ({
            slug,
            label: `${slug} of ${title}`,
          }),
        },
      },
    },
  ]),
};

const calls: string[] = [];
const towns: MonolithPart = {
  name: 'towns',
  createContext: () => ({ calls, em }),
  schema: buildSubgraphSchema([
    {
      typeDefs: parse(`${link}
      interface Hub { id: ID! topic: Topic! }
      type TownHub implements Hub @key(fields: "id") { id: ID! topic: Topic! next: Hub }
      type Topic @key(fields: "slug", resolvable: false) { slug: ID! }`),
      resolvers: {
        Hub: { __resolveType: () => 'TownHub' },
        TownHub: {
          __resolveReference: async ({ id }: { id: string }, context: Calls) => {
            context.calls.push(id);
            return { id };
          },
          topic: () => ({ slug: 'mobility' }),
          next: ({ id }: { id: string }) => (id === 'one' ? { id: 'two' } : null),
        },
      },
    },
  ]),
};

const schema = buildMonolithSchema(
  buildSchema(`
    type Query { hubs: [Hub!]! }
    interface Hub { id: ID! topic: Topic! }
    type TownHub implements Hub { id: ID! topic: Topic! next: Hub }
    type Topic { slug: ID! label: String! }`),
  [list, towns],
);

async function ask(source: string): Promise<unknown> {
  calls.length = 0;
  const { data, errors } = await graphql({ schema, source, contextValue: createMonolithContext() });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

test('references to entities of another part are completed by their owner, each in the context of its part', async () => {
  const hubs = [{ topic: { label: 'mobility of list' } }, { topic: { label: 'mobility of list' } }];
  expect(await ask('{ hubs { topic { label } } }')).toEqual({ hubs });
  expect(calls).toEqual(['one', 'two']);
});

test('a reference is left alone when nothing but its key is asked for', async () => {
  expect(await ask('{ hubs { ...Key } } fragment Key on Hub { __typename id }')).toEqual({
    hubs: ['one', 'two'].map((id) => ({ __typename: 'TownHub', id })),
  });
  expect(calls).toEqual([]);
});

test('values of an interface that a part hands out itself get their type from it', async () => {
  expect(await ask('{ hubs { ... on TownHub { next { __typename id } } } }')).toEqual({
    hubs: [{ next: { __typename: 'TownHub', id: 'two' } }, { next: null }],
  });
});
