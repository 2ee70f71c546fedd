import type { RuleEntry } from './rule-entry.ts';

/** Rules of the phase `live`: what is asked of the running endpoint. */
export const liveRules = {
  ENDPOINT_ADDRESS: {
    severities: ['error'],
    demand:
      'The endpoint has a public http or https address without credentials; private ones only where the registry allows them.',
  },
  ENDPOINT_UNREACHABLE: { severities: ['error'], demand: 'The endpoint can be reached.' },
  ENDPOINT_TIMEOUT: {
    severities: ['error'],
    demand: 'Every request is answered within 10 seconds, all of the check within 2 minutes.',
  },
  ENDPOINT_REDIRECT: { severities: ['error'], demand: 'The endpoint does not redirect.' },
  ENDPOINT_STATUS: { severities: ['error'], demand: 'The endpoint answers with HTTP 200, or with a GraphQL response.' },
  CONTENT_TYPE: {
    severities: ['error'],
    demand: 'Answers have the content type `application/json` or `application/graphql-response+json`.',
  },
  RESPONSE_FORM: { severities: ['error'], demand: 'Answers are GraphQL responses in JSON.' },
  RESPONSE_SIZE: { severities: ['error'], demand: 'No answer is longer than 8 MiB; it is not read further.' },
  SERVICE_SDL: {
    severities: ['error'],
    demand: '`{ _service { sdl } }` gives the published schema; descriptions and order do not count.',
  },
  LATENCY: {
    severities: ['error', 'warning'],
    demand: '95 of 100 small requests are answered within 1,000 ms; more than 500 ms is a warning.',
  },
  FEED_READABLE: {
    severities: ['error', 'warning'],
    demand: '`_catalog` is read page by page without an error; a feed without entries is a warning.',
  },
  FEED_ORDER: { severities: ['error'], demand: '`_catalog` gives changes in the order they happened (`updatedAt`).' },
  FEED_RESUME: {
    severities: ['error'],
    demand:
      '`_catalog` goes on behind any cursor: small pages give what a big one does, and behind the end comes nothing.',
  },
  FEED_CURSOR_REFUSED: {
    severities: ['error'],
    demand: 'A cursor that `_catalog` never gave out is refused with `extensions.code` `BAD_USER_INPUT`.',
  },
  FEED_TOMBSTONE: { severities: ['error'], demand: 'Entries with `deleted: true` have no content left.' },
  FEED_ENTRY_COMPLETE: {
    severities: ['error'],
    demand: 'Entries have a title, hubs and offers a status, offers `hubId` and `offerKind`.',
  },
  ID_PREFIX: { severities: ['error'], demand: "Every id begins with the network's id and a colon." },
  TYPE_NAME: { severities: ['error'], demand: "Every `typeName` is the network's own type of that kind." },
  TOPIC_KNOWN: { severities: ['error'], demand: 'Every topic is in the shared vocabulary.' },
  REGION_KNOWN: { severities: ['error'], demand: 'Every AGS code is known to the directory.' },
  ENTITIES_FOUND: { severities: ['error'], demand: '`_entities` finds what `_catalog` lists.' },
  ENTITIES_ORDER: {
    severities: ['error'],
    demand: '`_entities` answers in the order asked, also when something is asked twice.',
  },
  ENTITIES_UNKNOWN_KEY: { severities: ['error'], demand: '`_entities` answers an unknown key with null and no error.' },
  RESPONSE_TYPES: {
    severities: ['error'],
    demand: 'Values and `__typename` are of the types that the schema promises.',
  },
  SOURCE_NAMED: { severities: ['error'], demand: 'Every entry and every fact names its source, with a title.' },
  ERRORS_MASKED: {
    severities: ['error'],
    demand: 'Errors give away no stack trace, no SQL and no file path.',
  },
} as const satisfies Record<string, RuleEntry>;
