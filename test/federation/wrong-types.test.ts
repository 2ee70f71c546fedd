import { afterEach, describe, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';

let federation: RunningFederation;
afterEach(() => federation.stop());

const json = (data: unknown) => ({
  body: JSON.stringify({ data }),
  headers: { 'cache-control': 'public, max-age=60' },
});

/** `first`: what the subgraph `stock` answers for the first product. */
async function startShop(first: () => Record<string, unknown>, product: Record<string, unknown> = {}): Promise<void> {
  federation = await startFederation({
    shop: {
      sdl: `type Query { products: [Product] product: Product } type Shelf { number: Int }
        type Product @key(fields: "id") { id: ID! name: String! }`,
      answer: () => {
        const first = { id: '1', name: 'Table', __typename: 'Product', ...product };
        return json({ product: first, products: [first, { id: '2', name: 'Chair', __typename: 'Product' }] });
      },
    },
    stock: {
      sdl: 'type Query { hall: Int } type Product @key(fields: "id") { id: ID! stock: Int }',
      answer: ({ variables }) => {
        const answers: Record<string, unknown> = { 1: first(), 2: { __typename: 'Product', stock: 2 } };
        return json({ _entities: (variables['representations'] as { id: string }[]).map(({ id }) => answers[id]) });
      },
    },
  });
}

const masked = (path: unknown[]) => ({
  message: 'A subgraph sent an answer that cannot be read.',
  path,
  extensions: { code: 'SUBGRAPH_RESPONSE_MALFORMED', serviceName: 'stock', id: '<id>' },
});

describe('An entity of another type than was asked for', () => {
  it.each(['Shelf', 'Secret', 7, null])('is not taken: %s', async (__typename) => {
    let isWrong = true;
    await startShop(() => ({ __typename: isWrong ? __typename : 'Product', stock: 1 }));
    for (let times = 0; times < 3; times++) {
      const { status, body } = await federation.ask('{ products { name stock } product { name } }');
      expect([status, body]).toEqual([
        200,
        {
          data: {
            products: [
              { name: 'Table', stock: null },
              { name: 'Chair', stock: 2 },
            ],
            product: { name: 'Table' },
          },
          errors: [masked(['products', 0, 'stock'])],
        },
      ]);
      expect(JSON.stringify(body)).not.toMatch(/Shelf|Secret/);
    }
    isWrong = false;
    // It was not kept either.
    const { body } = await federation.ask('{ products { name stock } product { name } }');
    expect(body.errors).toBeUndefined();
  });

  it('may leave its type out', async () => {
    await startShop(() => ({ stock: 1 }));
    for (let times = 0; times < 3; times++) {
      expect((await federation.ask('{ products { stock } }')).body).toEqual({
        data: { products: [{ stock: 1 }, { stock: 2 }] },
      });
    }
  });
});

describe('An object of another type than its field', () => {
  it.each(['Shelf', 'Secret'])('is not taken: %s', async (__typename) => {
    await startShop(() => ({ stock: 1 }), { __typename });
    for (let times = 0; times < 3; times++) {
      const { body } = await federation.ask('{ product { __typename name } products { name stock } }');
      const error = (field: string, path: unknown[]) => ({
        message: `The value of ${field} is of no type that the public schema allows there.`,
        path,
        extensions: { code: 'UNKNOWN_RUNTIME_TYPE' },
      });
      expect(body).toEqual({
        data: { product: null, products: [null, { name: 'Chair', stock: 2 }] },
        errors: [error('Query.product', ['product']), error('Query.products', ['products', 0])],
      });
    }
  });
});

describe('An interface object', () => {
  async function startMedia(typename: string): Promise<void> {
    federation = await startFederation({
      catalog: {
        sdl: `type Query { book: Book media: [Media] }
          interface Media @key(fields: "id") { id: ID! title: String }
          type Book implements Media @key(fields: "id") { id: ID! title: String }
          type Film implements Media @key(fields: "id") { id: ID! title: String }`,
        query: { book: { id: '1' }, media: [{ __typename: 'Film', id: '1' }] },
      },
      reviews: {
        sdl: 'type Query { best: Int } type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int }',
        answer: () => ({ body: JSON.stringify({ data: { _entities: [{ __typename: typename, stars: 5 }] } }) }),
      },
    });
  }

  it('may be answered by its name', async () => {
    await startMedia('Media');
    for (let times = 0; times < 3; times++) {
      const book = await federation.ask('{ book { __typename stars } }');
      expect(book.body).toEqual({ data: { book: { __typename: 'Book', stars: 5 } } });
      const media = await federation.ask('{ media { __typename stars } }');
      expect(media.body).toEqual({ data: { media: [{ __typename: 'Film', stars: 5 }] } });
    }
  });

  it('may not be answered by that of another one', async () => {
    await startMedia('Film');
    for (let times = 0; times < 3; times++) {
      const { body } = await federation.ask('{ book { __typename stars } }');
      expect(body).toMatchObject({
        data: { book: { __typename: 'Book', stars: null } },
        errors: [{ path: ['book', 'stars'], extensions: { code: 'SUBGRAPH_RESPONSE_MALFORMED' } }],
      });
    }
  });
});
