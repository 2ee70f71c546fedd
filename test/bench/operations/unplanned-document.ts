/** Bits of a shape: each number below 2^24 is a shape of its own. */
const SHAPE_BITS = 24;
const MASK = 2 ** SHAPE_BITS - 1;

/** The fields a document may ask for, a bit each: paths below the root, in the document's order. */
const optionalLeaves: readonly string[] = [
  'topProducts sku',
  'topProducts priceCents',
  'topProducts weightGrams',
  'topProducts inStock',
  'topProducts shippingCents',
  'topProducts reviews id',
  'topProducts reviews text',
  'topProducts reviews author id',
  'topProducts reviews author handle',
  'topProducts reviews author name',
  'topProducts reviews author joinedYear',
  'topProducts reviews author reviews id',
  'topProducts reviews author reviews text',
  'me id',
  'me handle',
  'me name',
  'me joinedYear',
  'me reviews id',
  'me reviews text',
  'me reviews product sku',
  'me reviews product title',
  'me reviews product priceCents',
  'me reviews product inStock',
  'me reviews product shippingCents',
];

/** Selections by field name; a leaf has none. */
interface Selections extends Map<string, Selections> {}

/**
 * The document with that number: a set of fields, and with it a nesting and an argument, that no other number below 2^24 has. Half of
 * what can be asked is in it, whatever the numbers are; `topProducts { title }` always is.
 */
export function unplannedDocument(number: number): string {
  const shape = scramble(number);
  const root: Selections = new Map();
  select(root, 'topProducts title');
  for (const [bit, leaf] of optionalLeaves.entries()) if ((shape >>> bit) & 1) select(root, leaf);
  return `{ ${print(root).replace('topProducts', `topProducts(first: ${3 + (number % 5)})`)} }`;
}

/** Spreads neighbouring numbers over all shapes; one to one, since each of its steps is. */
function scramble(number: number): number {
  let mixed = number & MASK;
  for (const factor of [0x9e3779, 0x85ebcb, 0xc2b2af]) {
    mixed ^= mixed >>> (SHAPE_BITS / 2);
    mixed = Math.imul(mixed, factor) & MASK;
  }
  return mixed ^ (mixed >>> (SHAPE_BITS / 2));
}

function select(into: Selections, leaf: string): void {
  let selections = into;
  for (const name of leaf.split(' ')) {
    const below: Selections = selections.get(name) ?? new Map();
    selections.set(name, below);
    selections = below;
  }
}

function print(selections: Selections): string {
  return [...selections].map(([name, below]) => (below.size > 0 ? `${name} { ${print(below)} }` : name)).join(' ');
}
