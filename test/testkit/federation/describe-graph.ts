import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GatewayConfigInput } from '../../../gateway/config/config.ts';
import { type RunningFederation, startFederation } from './start-federation.ts';
import type { GraphDefinition, ReceivedRequest } from './subgraph-definition.ts';

/** One question to a graph. */
export interface GraphCase {
  /** What is promised, as the end of a sentence. */
  readonly it: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** The whole answer. `data` alone also says that there are no errors. */
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
  /** 200 unless told. */
  readonly status?: number;
  /** What subgraphs received, where that is the promise. */
  readonly requests?: (requests: readonly ReceivedRequest[]) => void;
}

/**
 * Runs each case against one federation over HTTP, and twice: the first answer of an operation is projected, those that
 * follow are written, and the two must not differ.
 */
export function describeGraph(
  name: string,
  graph: GraphDefinition,
  cases: readonly GraphCase[],
  config: Partial<GatewayConfigInput> = {},
  edit?: (supergraph: string) => string,
): void {
  describe(name, () => {
    let federation: RunningFederation;
    beforeAll(async () => {
      federation = await startFederation(graph, config, edit);
    });
    beforeEach(() => {
      federation.requests.length = 0;
    });
    afterAll(async () => {
      await federation.stop();
    });
    it.each(cases)('$it', async ({ query, variables, headers, data, errors, status = 200, requests }) => {
      const first = await federation.ask(query, variables, headers);
      federation.requests.length = 0;
      const answer = await federation.ask(query, variables, headers);
      expect(JSON.stringify(answer)).toBe(JSON.stringify(first));
      // Compared as text: the order of keys is part of the answer, and `__proto__` is a key.
      expect(JSON.stringify(answer.body.data, null, 1)).toBe(JSON.stringify(data, null, 1));
      expect(answer.body.errors).toEqual(errors);
      expect(answer.status).toBe(status);
      requests?.(federation.requests);
    });
  });
}
