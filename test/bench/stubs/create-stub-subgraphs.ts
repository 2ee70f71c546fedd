import type { Rows } from '../rows/rows.ts';
import { createInventorySubgraph } from './inventory.ts';
import { createProductsSubgraph } from './products.ts';
import { createReviewsSubgraph } from './reviews.ts';
import type { StubSubgraph } from './stub-subgraph.ts';
import { createUsersSubgraph } from './users.ts';

/** The four stub subgraphs over the same rows. */
export function createStubSubgraphs(rows: Rows): readonly StubSubgraph[] {
  return [
    createUsersSubgraph(rows),
    createProductsSubgraph(rows),
    createReviewsSubgraph(rows),
    createInventorySubgraph(rows),
  ];
}
