import { z } from 'zod';
import { GatewayError } from '../errors/gateway-error.ts';

/** Headers that the gateway's own requests to subgraphs have. */
const ownHeaders: ReadonlySet<string> = new Set([
  'accept',
  'connection',
  'content-length',
  'content-type',
  'expect',
  'host',
  'hubgraph-preview',
  'hubgraph-signature',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

const count = z.int().min(1);
const header = z
  .string()
  .regex(/^[a-z0-9-]+$/, 'must be a lower-case header name')
  .refine((name) => !ownHeaders.has(name), "cannot be forwarded: it is the gateway's own");

/** Where the supergraph comes from. */
interface SourceSettings {
  readonly supergraph?: string | undefined;
  readonly registry?: string | undefined;
  readonly registryToken?: string | undefined;
  readonly supergraphPublicKey?: string | undefined;
  readonly supergraphCache?: string | undefined;
}

/** Every setting of the gateway with its default. Unknown keys are refused. `describeConfig` prints it. */
export const configSchema = z
  .strictObject({
    supergraph: z
      .string()
      .min(1)
      .optional()
      .describe(
        'File of the supergraph to serve (Federation 2 SDL), which is watched. This or the registry is required.',
      ),
    registry: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('URL of a registry that gives the supergraph, asked for new versions as long as the gateway runs.'),
    registryToken: z
      .string()
      .min(1)
      .optional()
      .describe('Token to report which client uses which fields to the registry. Better given in the environment.'),
    supergraphPublicKey: z
      .string()
      .min(1)
      .optional()
      .describe("File with the Ed25519 public key (PEM) of the registry's supergraphs; all others are refused."),
    supergraphCache: z
      .string()
      .min(1)
      .optional()
      .describe('File that keeps the last good supergraph of the registry, for a start without the registry.'),
    host: z.string().min(1).default('127.0.0.1').describe('Address to listen on.'),
    port: z.int().min(0).max(65_535).default(4000).describe('Port to listen on; 0 takes a free one.'),
    subgraphUrls: z
      .record(z.string(), z.url({ protocol: /^https?$/ }))
      .default({})
      .describe('URLs of subgraphs by name, instead of those in the supergraph.'),
    subscriptionUrls: z
      .record(z.string(), z.url({ protocol: /^(http|ws)s?$/ }))
      .default({})
      .describe('URLs for subscriptions by subgraph: ws(s) speaks graphql-ws, http(s) server-sent events.'),
    overrideLabels: z
      .array(z.string().min(1))
      .default([])
      .describe('Labels of `@override(label:)` that are on; `percent(N)` needs none.'),
    forwardHeaders: z.array(header).default([]).describe("Names of a client's headers that subgraphs receive."),
    subgraphHeaders: z
      .record(z.string(), z.array(header))
      .default({})
      .describe("Names of a client's headers that one subgraph receives beside those."),
    signingSecret: z
      .string()
      .min(16)
      .optional()
      .describe('Secret that requests to subgraphs are signed with. Better given in the environment.'),
    shareIdenticalRequests: z
      .boolean()
      .default(false)
      .describe('Whether the same query (document, variables, forwarded headers) is run once while it is under way.'),
    persistedDocuments: z
      .string()
      .min(1)
      .optional()
      .describe(
        'File with documents by id (JSON), or a manifest of Apollo; clients send the id in place of the document.',
      ),
    persistedDocumentsMode: z
      .enum(['allow', 'prefer', 'only'])
      .default('allow')
      .describe('What becomes of other documents: `prefer` reports them in the log, `only` refuses them.'),
    introspection: z.boolean().default(true).describe('Whether clients may ask for the public schema.'),
    maxBodyBytes: count.default(1_048_576).describe('Longest request body.'),
    allowedOrigins: z
      .array(
        z
          .url({ protocol: /^https?$/ })
          .refine((url) => new URL(url).origin === url, 'must be an origin, without a path'),
      )
      .default([])
      .describe('Origins, beside our own, whose pages may read answers (CORS) and open a WebSocket.'),
    maxStreams: count.default(1_000).describe('Most event streams and WebSocket connections at once.'),
    maxOperationsPerConnection: count.default(100).describe('Most operations at once in a WebSocket connection.'),
    maxPendingEvents: count.default(100).describe('Most events of a subscription that may wait for its client.'),
    sendTimeoutMs: count.default(30_000).describe('Longest time for a client to take an event before it is cut off.'),
    connectionInitTimeoutMs: count.default(5_000).describe('Longest time until a WebSocket connection is initialised.'),
    keepAliveMs: count
      .default(12_000)
      .describe('Pause between signs of life in event streams and WebSocket connections.'),
    maxTokens: count.default(10_000).describe('Most tokens of a document.'),
    maxDepth: count.default(30).describe('Deepest nesting of fields in an operation.'),
    maxAliases: count.default(200).describe('Most aliases in an operation.'),
    maxRootFields: count.default(50).describe('Most root fields in an operation.'),
    maxDirectives: count.default(200).describe('Most directives in an operation.'),
    maxFields: count
      .default(5_000)
      .describe('Most fields in an operation, fragments counted wherever they are spread.'),
    maxCost: count
      .default(1_000_000)
      .describe('Most objects an operation may ask for, by `@cost`, `@listSize` and the size of other lists.'),
    defaultListSize: count
      .default(10)
      .describe('Items of a list that no `@listSize` tells of, for the cost of an operation.'),
    maxCachedOperations: count.default(1_000).describe('Operations whose plans are kept.'),
    swapGraceMs: count
      .default(300_000)
      .describe('How long subscriptions may go on with a supergraph that was replaced, before they are completed.'),
    planningTimeoutMs: count.default(10_000).describe('Longest time to plan an operation.'),
    subgraphTimeoutMs: count.default(10_000).describe('Longest time until a subgraph has answered a request.'),
    maxConnections: count.default(10_000).describe('Most connections of clients at once; more are closed at once.'),
    maxConcurrentRequests: count.default(2_000).describe('Most requests under way at once; more are refused (503).'),
    clientTimeoutMs: count
      .default(30_000)
      .describe('Longest time for a client to send its request, from the first byte to the last.'),
    stopGraceMs: count.default(8_000).describe('Longest time for what is under way when the gateway is told to stop.'),
    requestTimeoutMs: count
      .default(30_000)
      .describe('Longest time for a request, all its fetches together; then it fails and they are given up.'),
    breakerMinFailures: count
      .default(10)
      .describe(
        'Failures of a subgraph within 30 seconds, and at least half of its requests, from which on it is spared.',
      ),
    breakerResetMs: count.default(5_000).describe('How long a subgraph is spared before a request tries it again.'),
    maxSubgraphResponseBytes: count.default(33_554_432).describe("Longest body of a subgraph's answer."),
    logLevel: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
      .default('info')
      .describe('Least severe log entries to write.'),
  })
  .check(({ value, issues }) => {
    for (const [key, message] of [...checkSource(value), ...checkPersistedDocuments(value)])
      issues.push({ code: 'custom', path: [key], message, input: value });
  });

/** A complete configuration. */
export type GatewayConfig = z.output<typeof configSchema>;

/** What has to be given: a supergraph or a registry. */
export type GatewayConfigInput = z.input<typeof configSchema>;

/** What is wrong with settings that depend on each other, by key. */
function checkSource({ supergraph, registry, ...others }: SourceSettings): [key: string, message: string][] {
  if (registry === undefined) {
    const needing = (['registryToken', 'supergraphPublicKey', 'supergraphCache'] as const).filter(
      (key) => others[key] !== undefined,
    );
    const wrong = needing.map((key): [string, string] => [key, 'needs a registry']);
    return supergraph === undefined ? [['supergraph', 'give --supergraph FILE or --registry URL'], ...wrong] : wrong;
  }
  return supergraph === undefined ? [] : [['supergraph', 'there is a registry already: one of them is enough']];
}

function checkPersistedDocuments({
  persistedDocuments,
  persistedDocumentsMode,
}: {
  readonly persistedDocuments?: string | undefined;
  readonly persistedDocumentsMode: string;
}): [key: string, message: string][] {
  if (persistedDocuments !== undefined || persistedDocumentsMode === 'allow') return [];
  return [['persistedDocumentsMode', 'needs persisted documents']];
}

/** Checks a configuration and fills in defaults. Raises CONFIG_INVALID that names every wrong key. */
export function parseConfig(input: unknown): GatewayConfig {
  const result = configSchema.safeParse(input);
  if (result.success) return result.data;
  const reason = result.error.issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');
  throw new GatewayError('CONFIG_INVALID', { reason: `Invalid configuration: ${reason}` });
}
