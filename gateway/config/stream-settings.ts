import { count } from './count.ts';

/** Bounds of event streams and WebSocket connections. */
export const streamSettings = {
  maxStreams: count.default(1_000).describe('Most event streams and WebSocket connections at once.'),
  maxStreamsPerClient: count
    .default(100)
    .describe(
      'Most of them of one client (API key, subject of a token, or address); more are refused (429). Name proxies in `trustedProxies`.',
    ),
  maxOperationsPerConnection: count.default(100).describe('Most operations at once in a WebSocket connection.'),
  maxPendingEvents: count.default(100).describe('Most events of a subscription that may wait for its client.'),
  sendTimeoutMs: count.default(30_000).describe('Longest time for a client to take an event before it is cut off.'),
  connectionInitTimeoutMs: count.default(5_000).describe('Longest time until a WebSocket connection is initialised.'),
  keepAliveMs: count
    .default(12_000)
    .describe('Pause between signs of life in event streams and WebSocket connections.'),
  swapGraceMs: count
    .default(300_000)
    .describe('How long subscriptions may go on with a supergraph that was replaced, before they are completed.'),
};
