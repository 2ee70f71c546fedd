import type { FixedOperationName } from '../operations/operations.ts';
import { TOKEN_ZERO } from '../operations/unique-token.ts';
import type { Rows } from '../rows/rows.ts';

/** One request to a subgraph. */
interface FloorFetch {
  /** Path on the stub server. */
  readonly path: string;
  /** JSON text; that of `unique` carries `TOKEN_ZERO`. */
  readonly body: string;
}

/** Fetches that leave together; the next wave waits for all of them. */
export type FloorWave = readonly FloorFetch[];

/**
 * The fetches of a good plan for every operation with one answer, wave by wave, with the representations they carry: what no gateway
 * can do with less.
 */
export function planFloorWaves({
  users,
  products,
  reviews,
}: Rows): Readonly<Record<FixedOperationName, readonly FloorWave[]>> {
  const top = products.slice(0, 5);
  const reviewed = products.filter(({ sku }) => reviews.some(({ productSku }) => productSku === sku));
  const authors = users.map(({ id }) => ({ __typename: 'User', id }));
  const skus = (rows: typeof top): object[] => rows.map(({ sku }) => ({ __typename: 'Product', sku }));
  const stock = (rows: typeof top): FloorFetch =>
    fetchEntities(
      'inventory',
      '...on Product{inStock shippingCents}',
      rows.map(({ sku, priceCents, weightGrams }) => ({ __typename: 'Product', sku, priceCents, weightGrams })),
    );
  const names = fetchEntities('users', '...on User{name}', authors);
  const reviewsOf = (alias: string): FloorWave[] => [
    [fetchRoot('products', '{topProducts{__typename title sku}}')],
    [fetchEntities('reviews', `...on Product{${alias}reviews{text author{__typename id}}}`, skus(top))],
    [names],
  ];
  return {
    heavy: [
      [
        fetchRoot('products', '{topProducts{__typename sku title priceCents weightGrams}}'),
        fetchRoot('users', '{users{__typename id handle name}}'),
      ],
      [stock(top), fetchHeavyReviews(skus(top), authors)],
      [fetchEntities('products', '...on Product{title priceCents weightGrams}', skus(reviewed)), names],
      [stock(reviewed)],
    ],
    medium: reviewsOf(''),
    light: [[fetchRoot('users', '{me{name}}')]],
    unique: reviewsOf(`${TOKEN_ZERO}: `),
  };
}

function fetchRoot(subgraph: string, query: string): FloorFetch {
  return { path: `/${subgraph}`, body: JSON.stringify({ query }) };
}

function fetchEntities(subgraph: string, selection: string, representations: readonly object[]): FloorFetch {
  const query = `query($representations:[_Any!]!){_entities(representations:$representations){${selection}}}`;
  return { path: `/${subgraph}`, body: JSON.stringify({ query, variables: { representations } }) };
}

/** The reviews of top products and of users in one request, as a planner that batches sends them. */
function fetchHeavyReviews(products: readonly object[], users: readonly object[]): FloorFetch {
  const author = 'author{__typename id handle reviews{id text product{__typename sku}}}';
  const query = `query($products:[_Any!]!,$users:[_Any!]!){
    products:_entities(representations:$products){...on Product{reviews{id text ${author}}}}
    users:_entities(representations:$users){...on User{reviews{id text product{__typename sku reviews{id text ${author}}}}}}
  }`;
  return { path: '/reviews', body: JSON.stringify({ query, variables: { products, users } }) };
}
