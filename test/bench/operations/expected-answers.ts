import { buildSchema, type ExecutionResult, graphqlSync } from 'graphql';
import { estimateShipping } from '../rows/estimate-shipping.ts';
import type { ProductRow, ReviewRow, Rows, UserRow } from '../rows/rows.ts';
import { type BenchOperation, operationNames, type OperationName, operations } from './operations.ts';

const schema = buildSchema(`
type Query { me: User users: [User] topProducts(first: Int = 5): [Product] }
type User { id: ID! handle: String name: String joinedYear: Int reviews: [Review] }
type Product {
  sku: String! title: String priceCents: Int weightGrams: Int inStock: Boolean shippingCents: Int reviews: [Review]
}
type Review { id: ID! text: String product: Product author: User }
`);

/**
 * The right answer to every operation as JSON text, computed by plain graphql-js over the unsplit rows. That of
 * `unique` carries `TOKEN_ZERO` as its alias.
 */
export function computeExpectedAnswers(rows: Rows): Readonly<Record<OperationName, string>> {
  const rootValue = createRootValue(rows);
  const answer = ({ document }: BenchOperation): ExecutionResult =>
    graphqlSync({ schema, source: document(0), rootValue });
  const entries = operationNames.map((name) => [name, JSON.stringify(answer(operations[name]))] as const);
  return Object.fromEntries(entries) as Record<OperationName, string>;
}

/** Rows joined to a graph: functions are resolved by graphql-js's default resolver. */
function createRootValue({ users, products, reviews }: Rows): object {
  const user = (row: UserRow): object => ({
    ...row,
    reviews: () => reviews.filter(({ authorId }) => authorId === row.id).map(review),
  });
  const product = (row: ProductRow): object => ({
    ...row,
    shippingCents: estimateShipping(row),
    reviews: () => reviews.filter(({ productSku }) => productSku === row.sku).map(review),
  });
  const review = (row: ReviewRow): object => ({
    ...row,
    author: () => users.filter(({ id }) => id === row.authorId).map(user)[0],
    product: () => products.filter(({ sku }) => sku === row.productSku).map(product)[0],
  });
  return {
    me: () => users.map(user)[0],
    users: () => users.map(user),
    topProducts: ({ first }: { first: number }) => products.slice(0, first).map(product),
  };
}
