import { promises } from './tested-promise.ts';

const transports = 'test/attacks/transports.test.ts';

/** Who may ask what, how much and how often. */
export const limits = promises(
  [
    'depth, aliases, root fields, directives, fields with those of fragments, tokens',
    'OPERATION_LIMIT_EXCEEDED with the limit, over every transport; no subgraph is asked',
    transports,
    'CVE-2026-30241, depth unchecked on WebSocket: %s holds',
  ],
  [
    'several operations in one request',
    '400; no subgraph is asked',
    transports,
    'There are no batches to go around limits, for %s',
  ],
  [
    'bytes of a body',
    '413, while it still comes',
    'test/attacks/bodies.test.ts',
    'CVE-2024-43783, body limit skipped on a hook path: a body without a length is counted as it comes, for %s',
  ],
  [
    'variables and values that are nested too deeply',
    '400, over every transport',
    'test/attacks/deep-input.test.ts',
    'Input that is nested too deeply',
  ],
  [
    'what an operation may cost (`@cost`, `@listSize`)',
    'refused before it is planned, also for its variables',
    'test/http/cost.test.ts',
    'What an operation may cost',
    'What bounds a list',
    'holds for streams and sockets',
  ],
  [
    'time to plan',
    '503 PLANNING_TIMEOUT; a request that has less time: 504',
    'test/attacks/planner.test.ts',
    'CVE-2025-32031: what takes longer than the planning time is given up, and the gateway goes on',
    'a request waits for its plan no longer than it has time, and its client reads that',
  ],
  [
    'requests of one client in a minute, and at once',
    '429 with Retry-After',
    'test/http/client-limits.test.ts',
    'A client that asks too often',
    'A client with too much under way',
  ],
  [
    'streams, and operations in one WebSocket',
    'a bounded number',
    'test/subscriptions/bounds.test.ts',
    'There is a bounded number of streams, and room again when one is left',
  ],
  [
    'introspection that is switched off',
    'GRAPHQL_VALIDATION_FAILED; errors tell of no names',
    transports,
    'there is no introspection where it is switched off: %s',
    'nor do errors tell of fields that nobody has named',
  ],
  [
    'documents that nobody knows, in mode `only`',
    'refused over every transport',
    'test/http/persisted-documents.test.ts',
    'only those are answered in the mode of that name',
  ],
  [
    'automatic persisted queries',
    'as every other document',
    'test/http/automatic-persisted-queries.test.ts',
    'a refused one reads as over POST',
    'what was refused is not kept',
  ],
  [
    'protected fields and types (`@authenticated`, `@requiresScopes`, `@policy`)',
    'null and UNAUTHORIZED_FIELD_OR_TYPE; not fetched',
    'test/authorization/fields.test.ts',
    'A protected field',
  ],
  [
    'protected types, through interfaces and unions',
    'null and UNAUTHORIZED_FIELD_OR_TYPE; not fetched',
    'test/authorization/abstract-types.test.ts',
    'Through an interface or a union',
  ],
  [
    'tokens that are forged, over, or for others',
    '401, over every transport',
    'test/authorization/tokens.test.ts',
    '%s makes nobody anonymous: it is refused',
    'so do the subscriptions that it opened',
  ],
  [
    "a token's key is withdrawn by its issuer",
    '401, from the next fetch of the keys on',
    'gateway/identity/token-verifier.test.ts',
    'is good no longer than its key',
    'keeps no keys in use that are too old',
  ],
  [
    'API keys that are none',
    '401, over every transport',
    'test/authorization/api-keys.test.ts',
    'The key %j is refused',
    'It does so over %s',
  ],
  [
    'headers that are not on the list',
    'not forwarded',
    'test/headers/allow-list.test.ts',
    'each subgraph that it is meant for, and no other',
    '%s is never forwarded',
  ],
  [
    'pages of other sites',
    'no CORS unless configured; no WebSocket; `nosniff`',
    'test/http/other-sites.test.ts',
    'No page of another site reads an answer unless its origin is allowed',
    'Every answer keeps browsers from guessing its type',
  ],
  [
    'content types and charsets',
    '415 for all but JSON in UTF-8',
    'test/http/media-types.test.ts',
    'The API reads JSON in UTF-8 and nothing else',
  ],
);
