import type { GatewayConfigInput } from '../../gateway/config/config.ts';
import { startFederation } from '../testkit/federation/start-federation.ts';
import type { SubgraphDefinition } from '../testkit/federation/subgraph-definition.ts';

/** A graph of one subgraph with a field of each kind that can go wrong. */
const sdl = `
  type Query { hello: String must: Int! number: Int list: [Int] box: Box shape: Shape deep: Deep closed: Int @authenticated with(n: Int!): Int
    page(first: Int): [Int] @listSize(slicingArguments: ["first"]) }
  type Subscription { ticks: Int }
  type Box { n: Int }
  interface Shape { n: Int }
  type Circle implements Shape { n: Int }
  type Deep { deep: Deep }`;

/** What a subgraph answers. */
type Answer = SubgraphDefinition['answer'];

/** Runs `ask` with a gateway over one subgraph that answers as told, and stops them. */
export async function withGateway<T>(
  ask: (url: string) => Promise<T>,
  { answer, isDown, ...config }: Partial<GatewayConfigInput> & { answer?: Answer; isDown?: boolean } = {},
): Promise<T> {
  const federation = await startFederation(
    { a: { sdl, ...(answer ? { answer } : {}), ...(isDown ? { isDown } : {}) } },
    config,
  );
  try {
    return await ask(federation.url);
  } finally {
    await federation.stop();
  }
}

/** The codes in the errors of an answer's text, be it JSON or an event stream. */
export function codesIn(text: string): string[] {
  return [...text.matchAll(/"code":"(\w+)"/g)].map(([, code]) => code ?? '');
}

/** Posts an operation and reads the codes of the answer. */
export async function codesOf(url: string, query: string, headers: Record<string, string> = {}): Promise<string[]> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return codesIn(await response.text());
}
