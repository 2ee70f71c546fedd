import { z } from 'zod';
import { count } from './count.ts';

/** Headers that the gateway's own requests to subgraphs have. */
const ownHeaders: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-encoding',
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
  'x-request-id',
]);

const header = z
  .string()
  .regex(/^[a-z0-9-]+$/, 'must be a lower-case header name')
  .refine((name) => !ownHeaders.has(name), "cannot be forwarded: it is the gateway's own");

/** How subgraphs are reached, and what becomes of those that fail. */
export const subgraphSettings = {
  subgraphUrls: z
    .record(z.string(), z.url({ protocol: /^https?$/ }))
    .default({})
    .describe('URLs of subgraphs by name, instead of those in the supergraph.'),
  subscriptionUrls: z
    .record(z.string(), z.url({ protocol: /^(http|ws)s?$/ }))
    .default({})
    .describe('URLs for subscriptions by subgraph: ws(s) speaks graphql-ws, http(s) server-sent events.'),
  allowPrivateAddresses: z
    .boolean()
    .default(false)
    .describe(
      'Whether subgraphs of a registry may be at private, loopback or link-local addresses; those of a supergraph file may.',
    ),
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
  subgraphTimeoutMs: count.default(10_000).describe('Longest time until a subgraph has answered a request.'),
  breakerMinFailures: count
    .default(10)
    .describe(
      'Failures of a subgraph within 30 seconds, and at least half of its requests, from which on it is spared.',
    ),
  breakerResetMs: count.default(5_000).describe('How long a subgraph is spared before a request tries it again.'),
  maxAnswerCacheBytes: z
    .int()
    .min(0)
    .default(67_108_864)
    .describe("Bytes of subgraphs' answers to keep where their Cache-Control allows it; 0 keeps none."),
  purgeToken: z
    .string()
    .min(16)
    .optional()
    .describe('Token for POST /purge, which forgets answers. Better given in the environment.'),
  maxSubgraphResponseBytes: count.default(33_554_432).describe("Longest body of a subgraph's answer."),
};
