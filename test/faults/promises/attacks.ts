import { promises } from './tested-promise.ts';

const bodies = 'test/attacks/bodies.test.ts';
const authorization = 'test/attacks/authorization.test.ts';
const fragments = 'test/attacks/fragments.test.ts';
const planner = 'test/attacks/planner.test.ts';
const transports = 'test/attacks/transports.test.ts';
const notFetched = 'null and a code; not fetched';

/** What other gateways and servers were open to. */
export const attacks = promises(
  [
    'fragments that grow exponentially (CVE-2025-32030)',
    '400 OPERATION_LIMIT_EXCEEDED, unexpanded',
    fragments,
    'CVE-2025-32030, exponential fragment expansion in the planner: %s ones are refused unexpanded',
  ],
  [
    'fragments that are validated wherever they are spread (CVE-2025-32380)',
    'each is looked at once',
    fragments,
    'CVE-2025-32380, fragments validated wherever they are spread: each is looked at once, though it is spread 2^50 times',
  ],
  [
    'mistakes that are found wherever a fragment is spread (CVE-2025-31496)',
    'each is found once',
    fragments,
    'CVE-2025-31496, the same in validation: each mistake of a fragment is found once, however often it is spread',
  ],
  [
    'a shortcut of the planner without a budget (CVE-2025-32031)',
    'planned; after the planning time 503 PLANNING_TIMEOUT',
    planner,
    'CVE-2025-32031, a planner shortcut without a budget: fields that all subgraphs share are planned',
    'CVE-2025-32031: what takes longer than the planning time is given up, and the gateway goes on',
  ],
  [
    'a planner that loops over shared fields (CVE-2024-43414)',
    'planned, and answered',
    planner,
    'CVE-2024-43414, a planner that loops over shared fields: keys that lead round in a circle are planned',
  ],
  [
    'overlapping fields (CVE-2023-26144)',
    '400; not all pairs are compared',
    'test/attacks/overlapping-fields.test.ts',
    'CVE-2023-26144, overlapping fields that take hours to validate: %s',
  ],
  [
    'prototype pollution by aliases and names (CVE-2026-32621)',
    'names like any other',
    'test/attacks/prototype-pollution.test.ts',
    'CVE-2026-32621, prototype pollution by aliases and names',
  ],
  [
    'requirements of interfaces, gone around by fragments (GHSA-mx7m-j9xf-62hw)',
    notFetched,
    authorization,
    'GHSA-mx7m-j9xf-62hw, requirements of interfaces that fragments on their types go around',
  ],
  [
    'fields that give away what they require (GHSA-m8jr-fxqx-8xx6)',
    notFetched,
    authorization,
    'GHSA-m8jr-fxqx-8xx6, fields that give away what they require',
  ],
  [
    'requirements of polymorphic types (GHSA-x33c-7c2v-mrj9)',
    notFetched,
    authorization,
    'GHSA-x33c-7c2v-mrj9, requirements of types that are lost because all types of an interface have them',
  ],
  [
    'renamed directives of authorization (GHSA-g8jh-vg5j-4h3f)',
    'they hold, or the supergraph is not served',
    authorization,
    'GHSA-g8jh-vg5j-4h3f, renamed directives of authorization that are ignored',
  ],
  [
    'a size that is checked after decompression (CVE-2024-28101)',
    '415, not decompressed; WebSockets without compression',
    bodies,
    'CVE-2024-28101, size checked after decompression: %s is not decompressed at all',
    'CVE-2024-28101: nor are messages of a WebSocket',
  ],
  [
    'a body without a length (CVE-2024-43783)',
    'counted as it comes: 413; WebSocket 1009',
    bodies,
    'CVE-2024-43783, body limit skipped on a hook path: a body without a length is counted as it comes, for %s',
    'CVE-2024-43783: so is a message of a WebSocket',
  ],
  [
    'exotic charsets (CVE-2026-23897)',
    '415, unread',
    bodies,
    'CVE-2026-23897, exotic charsets that exhaust the server: %s is refused unread',
  ],
  [
    'a GET with an odd content type (GHSA-hff2-gcpx-8f4p)',
    '415; without any 400',
    'test/attacks/cross-site.test.ts',
    'GHSA-hff2-gcpx-8f4p, a GET with an odd content type that passes CSRF prevention',
  ],
  [
    'limits that WebSocket goes around (CVE-2026-30241)',
    'the same over every transport',
    transports,
    'CVE-2026-30241, depth unchecked on WebSocket: %s holds',
  ],
  [
    'a subscription without a name (CVE-2023-41317)',
    'answered; the gateway lives',
    transports,
    'CVE-2023-41317, anonymous subscription crash: %s is answered, and the gateway lives',
  ],
  [
    'a subgraph at a private address, also by a name that begins to point inside, or by a redirect',
    'not connected to',
    'test/attacks/private-addresses.test.ts',
    'A subgraph that a registry names',
  ],
);
