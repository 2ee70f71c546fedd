import { unplannedDocument } from './unplanned-document.ts';
import { uniqueToken } from './unique-token.ts';

/** Names of the operations that always have the same answer, but for the token of `unique`. */
export const fixedOperationNames = ['heavy', 'medium', 'light', 'unique'] as const;

/** Name of an operation that always has the same answer. */
export type FixedOperationName = (typeof fixedOperationNames)[number];

/** Names of the operations, in the order they are measured and reported. */
export const operationNames = [...fixedOperationNames, 'unplanned'] as const;

/** Name of an operation of the benchmark. */
export type OperationName = (typeof operationNames)[number];

/** One operation of the benchmark. */
export interface BenchOperation {
  readonly name: OperationName;
  readonly description: string;
  /** Requests of one measurement: enough that a slow contestant is done in seconds and a fast one uses many clock ticks. */
  readonly requests: number;
  /** Text of the document for the request with that number; the same for all numbers but in `unique` and `unplanned`. */
  document(number: number): string;
}

const product = 'sku title priceCents weightGrams inStock shippingCents';
const author = `author { id handle name reviews { id text product { ${product} } } }`;

const heavy = `query Heavy {
  users { id handle name reviews { id text product { ${product} reviews { id text ${author} } } } }
  topProducts { ${product} reviews { id text ${author} } }
}`;

const medium = 'query Medium { topProducts { title reviews { text author { name } } } }';

const light = 'query Light { me { name } }';

/**
 * The operations by name. `unique` is the medium one with a new operation name and a new alias on every request; `unplanned` asks
 * for other fields on every request.
 */
export const operations: Readonly<Record<OperationName, BenchOperation>> = {
  heavy: {
    name: 'heavy',
    description: 'an 87 KB answer, seven levels deep, from all four subgraphs',
    requests: 800,
    document: () => heavy,
  },
  medium: {
    name: 'medium',
    description: 'two hops between entities: products, their reviews, the authors',
    requests: 3000,
    document: () => medium,
  },
  light: {
    name: 'light',
    description: 'one field of one subgraph',
    requests: 8000,
    document: () => light,
  },
  unique: {
    name: 'unique',
    description: 'the medium operation, every request with a new name and alias: a new text, an old plan for Hubgraph',
    requests: 1500,
    document: (number) =>
      `query ${uniqueToken(number)} { topProducts { title ${uniqueToken(number)}: reviews { text author { name } } } }`,
  },
  unplanned: {
    name: 'unplanned',
    description: 'every request asks for other fields, in one to six levels: a new plan for every contestant',
    requests: 1500,
    document: unplannedDocument,
  },
};
