import type { Explanation } from '../../../explain/explanation.ts';
import type { EditedRequest } from '../edited-request.ts';

/** A plan, or why there is none: the gateway's words, null where it did not answer. */
export type PlanAnswer = { readonly explanation: Explanation } | { readonly problem: string | null };

interface GatewayAnswer {
  readonly errors?: readonly { readonly message: string }[];
  readonly extensions?: { readonly explain?: Explanation };
}

/** Has a request planned and not run. Rejects only when `signal` aborts. */
export async function askPlan(
  endpoint: string,
  { headers, ...operation }: EditedRequest,
  signal: AbortSignal,
): Promise<PlanAnswer> {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        ...headers,
        // A document that is refused comes with 200 then: while somebody types that is no failure for the browser to report.
        accept: 'application/json',
        'content-type': 'application/json',
        'hubgraph-explain': 'plan',
      },
      body: JSON.stringify(operation),
      signal,
    });
    const { errors, extensions } = (await response.json()) as GatewayAnswer;
    if (extensions?.explain) return { explanation: extensions.explain };
    return { problem: errors?.[0]?.message ?? null };
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    return { problem: null };
  }
}
