import type { TypedDocumentString } from '../generated/graphql.ts';

/** A subgraph whose last known facts stand in for it (`extensions.stale`). */
export interface StaleNote {
  readonly subgraph: string;
  readonly ageSeconds: number;
  /** Why there is no newer one; absent where one is being fetched. */
  readonly code?: string;
}

/** An answer of the graph, whole or with holes. */
export interface Answer<Data> {
  readonly data: Data;
  readonly stale: readonly StaleNote[];
  /** Names of subgraphs of which something is missing. */
  readonly missing: readonly string[];
}

/** There is no answer. */
export class Failure extends Error {
  override readonly name = 'Failure';
  /** The graph's code of the error; UNREACHABLE where nobody has answered. */
  readonly code: string;

  /** `message` is the graph's own, in English. */
  constructor(code: string, message: string = code) {
    super(message);
    this.code = code;
  }
}

interface ResponseBody<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
  readonly extensions?: { readonly stale?: readonly StaleNote[] };
}

/** The address of the graph: beside the page. */
export const endpoint = './graphql';

/** What the gateway knows a document by. */
export function documentIdOf(document: TypedDocumentString<unknown, never>): string {
  return String(document.__meta__?.['hash']);
}

/** Asks the graph a persisted document. Rejects with Failure, or as `fetch` does when `signal` ends it. */
export async function ask<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Answer<Data>> {
  const body = await send<Data>(JSON.stringify({ documentId: documentIdOf(document as never), variables }), signal);
  const { data, errors = [], extensions } = body;
  // A root field that failed may still be an object: only null says that nothing came.
  if (!data || (errors.length > 0 && Object.values(data).every((value) => value === null))) throw toFailure(errors);
  const missing = errors.map((error) => error.extensions?.['serviceName']).filter((name) => typeof name === 'string');
  return { data, stale: extensions?.stale ?? [], missing: [...new Set(missing)] };
}

async function send<Data>(body: string, signal: AbortSignal): Promise<ResponseBody<Data>> {
  const headers = { accept: 'application/graphql-response+json', 'content-type': 'application/json' };
  try {
    const response = await fetch(endpoint, { method: 'POST', headers, body, signal });
    return (await response.json()) as ResponseBody<Data>;
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    throw new Failure('UNREACHABLE');
  }
}

function toFailure(errors: NonNullable<ResponseBody<unknown>['errors']>): Failure {
  const [first] = errors;
  return new Failure(String(first?.extensions?.['code']), first?.message);
}
