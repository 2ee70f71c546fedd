/**
 * Flags of Node.js that the gateway runs with, wherever it is started to serve others (ADR 68): V8 gives memory back while little goes on, and large
 * answers cost up to twice the CPU time until it has got it again; and it takes what lives as long as a request for what stays.
 */
export const gatewayNodeFlags: readonly string[] = [
  '--min-semi-space-size=32',
  '--no-memory-reducer',
  '--no-allocation-site-pretenuring',
];
