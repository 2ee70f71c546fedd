import type { ProductRow, ReviewRow, Rows, UserRow } from '../rows/rows.ts';
import { defineStubSubgraph, type StubSubgraph } from './stub-subgraph.ts';

const sdl = `
type Review @key(fields: "id") {
  id: ID!
  text: String
  product: Product
  author: User @provides(fields: "handle")
}

extend type User @key(fields: "id") {
  id: ID! @external
  handle: String @external
  reviews: [Review]
}

extend type Product @key(fields: "sku") {
  sku: String! @external
  reviews: [Review]
}
`;

/** The subgraph that owns the reviews; it knows an author's handle too. */
export function createReviewsSubgraph({ reviews, users }: Rows): StubSubgraph {
  const byId = new Map(reviews.map((review) => [review.id, review]));
  const authors = new Map(users.map(({ id, handle }) => [id, { id, handle }]));
  return defineStubSubgraph('reviews', sdl, {
    Review: {
      __resolveReference: ({ id }: ReviewRow) => byId.get(id),
      product: ({ productSku }: ReviewRow) => ({ sku: productSku }),
      author: ({ authorId }: ReviewRow) => authors.get(authorId),
    },
    User: {
      __resolveReference: ({ id }: UserRow) => authors.get(id),
      reviews: ({ id }: UserRow) => reviews.filter(({ authorId }) => authorId === id),
    },
    Product: {
      __resolveReference: ({ sku }: ProductRow) => ({ sku }),
      reviews: ({ sku }: ProductRow) => reviews.filter(({ productSku }) => productSku === sku),
    },
  });
}
