import { buildSchema } from 'graphql';
import { estimateShipping } from '../rows/estimate-shipping.ts';
import type { ProductRow, ReviewRow, Rows, UserRow } from '../rows/rows.ts';
import type { AnswerGraph } from './answer-document.ts';

const schema = buildSchema(`
type Query { me: User users: [User] topProducts(first: Int = 5): [Product] }
type User { id: ID! handle: String name: String joinedYear: Int reviews: [Review] }
type Product {
  sku: String! title: String priceCents: Int weightGrams: Int inStock: Boolean shippingCents: Int reviews: [Review]
}
type Review { id: ID! text: String product: Product author: User }
`);

/** The rows joined to one graph, as clients of the gateways see it: functions are resolved by default resolvers. */
export function createUnsplitGraph({ users, products, reviews }: Rows): AnswerGraph {
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
  const rootValue = {
    me: () => users.map(user)[0],
    users: () => users.map(user),
    topProducts: ({ first }: { first: number }) => products.slice(0, first).map(product),
  };
  return { schema, rootValue };
}
