import type { CaseOperation } from '../model/differential-case.ts';

/** An answer over HTTP, as a client reads it. */
export interface HubAnswer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions?: { readonly code?: string };
  }[];
}

/** Posts an operation to a GraphQL API. */
export async function askApi(url: string, { query, variables }: CaseOperation): Promise<HubAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as HubAnswer;
}
