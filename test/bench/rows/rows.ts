/** What the four stub subgraphs hold. */
export interface Rows {
  readonly users: readonly UserRow[];
  /** The first five are the top products. */
  readonly products: readonly ProductRow[];
  readonly reviews: readonly ReviewRow[];
}

/** A user; owned by `users`. */
export interface UserRow {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly joinedYear: number;
}

/** A product; `products` owns all but `inStock`, which is of `inventory`. */
export interface ProductRow {
  readonly sku: string;
  readonly title: string;
  readonly priceCents: number;
  readonly weightGrams: number;
  readonly inStock: boolean;
}

/** A review with the keys of its author and its product; owned by `reviews`. */
export interface ReviewRow {
  readonly id: string;
  readonly text: string;
  readonly authorId: string;
  readonly productSku: string;
}
