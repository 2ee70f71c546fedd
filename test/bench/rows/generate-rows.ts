import { inventName, inventText, inventWord } from './invent-text.ts';
import { createRandom, type Random } from './random.ts';
import type { ProductRow, ReviewRow, Rows, UserRow } from './rows.ts';

const SEED = 20_260_101;
const USERS = 6;
const PRODUCTS = 9;
const REVIEWS_PER_USER = 2;
const REVIEWS_PER_REVIEWED_PRODUCT = 4;

/** Bounds of a review's length; they make the heavy operation's answer 87 KB long, as the public benchmark's is. */
const REVIEW_CHARACTERS = [130, 490] as const;

/**
 * Generates the rows of the stub subgraphs, the same on every run. Six users wrote two reviews each, and three of the
 * nine products got four each: so the heavy operation's answer nests as often as the public benchmark's.
 */
export function generateRows(): Rows {
  const random = createRandom(SEED);
  const users = Array.from({ length: USERS }, (_, index) => generateUser(random, index));
  const products = Array.from({ length: PRODUCTS }, (_, index) => generateProduct(random, index));
  return { users, products, reviews: generateReviews(random, users, products) };
}

function generateUser(random: Random, index: number): UserRow {
  return {
    id: `user-${index + 1}`,
    handle: inventWord(random),
    name: `${inventName(random)} ${inventName(random)}`,
    joinedYear: random.between(2010, 2025),
  };
}

function generateProduct(random: Random, index: number): ProductRow {
  return {
    sku: `product-${index + 1}`,
    title: inventName(random),
    priceCents: random.between(500, 150_000),
    weightGrams: random.between(50, 20_000),
    inStock: random.next() < 0.5,
  };
}

function generateReviews(random: Random, users: readonly UserRow[], products: readonly ProductRow[]): ReviewRow[] {
  const reviewedProducts = (users.length * REVIEWS_PER_USER) / REVIEWS_PER_REVIEWED_PRODUCT;
  const skus = products
    .slice(0, reviewedProducts)
    .flatMap(({ sku }) => Array.from({ length: REVIEWS_PER_REVIEWED_PRODUCT }, () => sku))
    .map((sku) => ({ sku, order: random.next() }))
    .sort((left, right) => left.order - right.order);
  return skus.map(({ sku }, index) => ({
    id: `review-${index + 1}`,
    text: inventText(random, random.between(...REVIEW_CHARACTERS)),
    authorId: users[index % users.length]?.id ?? '',
    productSku: sku,
  }));
}
