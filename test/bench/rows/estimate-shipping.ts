import type { ProductRow } from './rows.ts';

const FREE_FROM_CENTS = 100_000;

/** What shipping a product costs in cents: nothing for a dear one, otherwise half a cent a gram. Null without price or weight. */
export function estimateShipping(product: Partial<Pick<ProductRow, 'priceCents' | 'weightGrams'>>): number | null {
  const { priceCents, weightGrams } = product;
  if (priceCents === undefined || weightGrams === undefined) return null;
  return priceCents >= FREE_FROM_CENTS ? 0 : Math.round(weightGrams / 2);
}
