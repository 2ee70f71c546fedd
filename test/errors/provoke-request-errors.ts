import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { GatewayConfigInput } from '../../gateway/config/config.ts';
import { toGraphQLError } from '../../gateway/errors/to-graphql-error.ts';
import { compilePlan } from '../../gateway/execute/compile-plan.ts';
import { startGateway } from '../../gateway/start-gateway.ts';
import { PlannerProcess } from '../../gateway/supergraph/planner-process.ts';
import { composeGraph } from '../testkit/federation/compose-graph.ts';
import { codesIn, codesOf, withGateway } from './code-of.ts';

const eventStream = { accept: 'text/event-stream' };
const events = (count: number) =>
  `${'event: next\ndata: {"data":{"ticks":1}}\n\n'.repeat(count)}event: complete\ndata:\n\n`;

const ask = (query: string, headers?: Record<string, string>) => withGateway((url) => codesOf(url, query, headers));

/** Codes of a POST that is no ordinary one. */
function post(path: string, body: string, contentType: string): Promise<string[]> {
  return withGateway(
    async (url) => {
      const response = await fetch(url + path, { method: 'POST', body, headers: { 'content-type': contentType } });
      return codesIn(await response.text());
    },
    { maxBodyBytes: 1_000 },
  );
}

/** Runs `ask` with a gateway that answers nothing but one persisted document. */
async function withManifest(ask: (url: string) => Promise<string[]>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hubgraph-manifest-'));
  const persistedDocuments = join(folder, 'manifest.json');
  await writeFile(persistedDocuments, '{"id":"{ number }"}');
  try {
    return await withGateway(ask, { persistedDocuments, persistedDocumentsMode: 'only' });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function postTo(url: string, body: unknown): Promise<string[]> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  return codesIn(await response.text());
}

/** More fields than our own planner plans in its bounds. */
const endless = `{ ${Array.from({ length: 40_000 }, (_, index) => `a${index}: a`).join(' ')} }`;

async function plan(text: string, before: (planner: PlannerProcess) => Promise<unknown>): Promise<void> {
  const planner = new PlannerProcess({
    sdl: composeGraph({ a: { sdl: 'type Query { a: Int }' } }),
    overrideLabels: [],
  });
  try {
    await before(planner);
    await planner.plan({ text, overridePercentage: 0 }, 1_000);
  } finally {
    await planner.close();
  }
}

const tokens = { jwtIssuers: ['https://issuer.example'], jwtAudiences: ['hubgraph'] };

/** Codes of a request with a token that has the form of one. Nobody serves keys to check it. */
function askWithToken(token: string): Promise<string[]> {
  return withGateway((url) => codesOf(url, '{ hello }', { authorization: `Bearer ${token}` }), {
    ...tokens,
    jwksUrl: 'http://127.0.0.1:1/keys',
  });
}

/** Codes of a request while another one is under way that is never answered. */
function askWhileOneIsUnderWay(config: Partial<GatewayConfigInput>): Promise<string[]> {
  return withGateway(
    async (url) => {
      void codesOf(url, '{ hello }').catch(() => undefined);
      for (;;) {
        const codes = await codesOf(url, '{ __typename }');
        if (codes.length > 0) return codes;
      }
    },
    { answer: () => 'never', ...config },
  );
}

/** Codes of an event stream while another one goes on. */
function streamWhileOneIsOpen(config: Partial<GatewayConfigInput>): Promise<string[]> {
  return withGateway(
    async (url) => {
      const body = JSON.stringify({ query: 'subscription { ticks }' });
      const headers = { ...eventStream, 'content-type': 'application/json' };
      const open = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
      const codes = await codesOf(url, '{ hello }', eventStream);
      await open.body?.cancel();
      return codes;
    },
    { answer: () => 'never', ...config },
  );
}

/** Errors of a request as a whole, or of the way to its plan. */
export const requestErrors = {
  BAD_REQUEST: () => post('/graphql', '{', 'application/json'),
  BODY_TOO_LARGE: () => post('/graphql', JSON.stringify({ query: ' '.repeat(2_000) }), 'application/json'),
  UNSUPPORTED_MEDIA_TYPE: () => post('/graphql', 'x', 'text/csv'),
  NOT_FOUND: () => post('/nowhere', '{}', 'application/json'),
  UNAUTHENTICATED: () => askWithToken('x'),
  IDENTITY_UNAVAILABLE: () => askWithToken(`${Buffer.from('{"alg":"ES256"}').toString('base64url')}.e30.AAAA`),
  UNAUTHORIZED_FIELD_OR_TYPE: () => ask('{ closed }'),
  RATE_LIMITED: () =>
    withGateway(async (url) => [...(await codesOf(url, '{ hello }')), ...(await codesOf(url, '{ hello }'))], {
      maxRequestsPerMinute: 1,
    }),
  TOO_MANY_CONCURRENT_REQUESTS: () => askWhileOneIsUnderWay({ maxConcurrentRequestsPerClient: 1 }),
  OVERLOADED: () => askWhileOneIsUnderWay({ maxConcurrentRequests: 1 }),
  NO_SUPERGRAPH_AVAILABLE: async () => {
    const gateway = await startGateway({ registry: 'http://127.0.0.1:1', port: 0, logLevel: 'silent' });
    return await codesOf(gateway.url, '{ hello }').finally(() => gateway.stop());
  },
  OPERATION_LIMIT_EXCEEDED: () =>
    withGateway((url) => codesOf(url, '{ deep { deep { deep { __typename } } } }'), { maxDepth: 2 }),
  SLICING_ARGUMENTS_INVALID: () => ask('{ page }'),
  PURGE_TOKEN_INVALID: () =>
    withGateway(async (url) => codesIn(await (await fetch(`${url}/purge`, { method: 'POST' })).text()), {
      purgeToken: 'a token for purging',
    }),
  PERSISTED_DOCUMENTS_UNAVAILABLE: async () => {
    const gateway = await startGateway({ registry: 'http://127.0.0.1:1', port: 0, logLevel: 'silent' });
    return await postTo(gateway.url, { documentId: 'any' }).finally(() => gateway.stop());
  },
  PERSISTED_DOCUMENT_NOT_FOUND: () => withManifest((url) => postTo(url, { documentId: 'nope' })),
  PERSISTED_DOCUMENT_REQUIRED: () => withManifest((url) => codesOf(url, '{ hello }')),
  PERSISTED_QUERY_NOT_FOUND: () =>
    withGateway((url) => postTo(url, { extensions: { persistedQuery: { version: 1, sha256Hash: 'nope' } } })),
  GRAPHQL_PARSE_FAILED: () => ask('{', eventStream),
  GRAPHQL_VALIDATION_FAILED: () => ask('{ nope }'),
  OPERATION_RESOLUTION_FAILURE: () => ask('query A { hello } query B { hello }'),
  SUBSCRIPTION_NOT_SUPPORTED: () => ask('subscription { ticks }'),
  BAD_USER_INPUT: () => ask('query ($n: Int!) { with(n: $n) }'),
  ORIGIN_NOT_ALLOWED: () =>
    withGateway(async (url) => {
      const headers = { connection: 'upgrade', upgrade: 'websocket', origin: 'https://elsewhere.example' };
      const sent = request(`${url}/graphql`, { headers }).end();
      const [response] = (await once(sent, 'response')) as [IncomingMessage];
      return codesIn(await text(response));
    }),
  TOO_MANY_STREAMS: () => streamWhileOneIsOpen({ maxStreams: 1 }),
  TOO_MANY_STREAMS_OF_CLIENT: () => streamWhileOneIsOpen({ maxStreamsPerClient: 1 }),
  CLIENT_TOO_SLOW: () =>
    withGateway((url) => codesOf(url, 'subscription { ticks }', eventStream), {
      maxPendingEvents: 1,
      answer: () => ({ contentType: 'text/event-stream', body: events(100) }),
    }),
  PLANNING_FAILED: () => plan('{ nothing }', async () => undefined),
  PLANNING_TIMEOUT: () => plan(endless, async (planner) => process.kill((await planner.start()).pid, 'SIGSTOP')),
  PLAN_NOT_SUPPORTED: async () => compilePlan({ kind: 'Defer' } as never, { possibleTypes: new Map() }),
  INTERNAL_SERVER_ERROR: async () => [
    toGraphQLError(new Error('a bug'), { error: () => undefined }, '1').extensions['code'],
  ],
};
