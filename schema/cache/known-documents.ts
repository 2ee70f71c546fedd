import { type DocumentNode, getOperationAST, type OperationDefinitionNode } from 'graphql';
import { RecurringCache } from './recurring-cache.ts';

/** A request that Apollo Server has parsed. */
export interface ParsedRequest {
  readonly document: DocumentNode;
  readonly queryHash: string;
  readonly operationName: string | null | undefined;
  readonly variables: unknown;
}

/** A request of a document that is known. */
export interface KnownRequest {
  readonly parsed: ParsedRequest;
  /** Null where the document has no such operation, or more than one and none is named. */
  readonly operation: OperationDefinitionNode | null;
}

interface KnownDocument {
  readonly document: DocumentNode;
  readonly queryHash: string;
}

/**
 * The documents that recur, by their text, as Apollo Server has parsed them: what asks for nothing but their execution need not go through it
 * (docs/adr/0071).
 */
export class KnownDocuments {
  readonly #documents: RecurringCache<KnownDocument>;

  constructor(maxDocuments: number) {
    this.#documents = new RecurringCache(maxDocuments);
  }

  /** How much it holds, and how its lookups ended. */
  get use(): RecurringCache<KnownDocument>['use'] {
    return this.#documents.use;
  }

  /** Apollo Server has parsed a document. */
  note(source: string, { document, queryHash }: KnownDocument): void {
    this.#documents.set(document.loc?.source.body ?? source, { document, queryHash }, queryHash);
  }

  /**
   * Reads the body of a POST, an object only where it was JSON. Null for everything that is more than a known document's execution, or less:
   * batches, persisted queries, and what Apollo Server refuses.
   */
  find(body: unknown): KnownRequest | null {
    if (!isRecord(body)) return null;
    const { query, operationName, variables, extensions } = body;
    if (typeof query !== 'string' || !isAbsentOr(isString, operationName) || !isAbsentOr(isRecord, variables))
      return null;
    if (!isAbsentOr(isRecord, extensions) || extensions?.['persistedQuery']) return null;
    const known = this.#documents.get(query);
    if (!known) return null;
    const parsed = { ...known, operationName: operationName ?? undefined, variables: variables ?? undefined };
    return { parsed, operation: getOperationAST(known.document, operationName) ?? null };
  }
}

function isAbsentOr<T>(is: (value: unknown) => value is T, value: unknown): value is T | null | undefined {
  return value === undefined || value === null || is(value);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
