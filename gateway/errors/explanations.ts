import type { ErrorCode } from './catalogue.ts';

/** What the page of errors says of a code beside its message. */
interface Explanation {
  /** When it is raised. */
  readonly when: string;
  /** What whoever reads it can do. */
  readonly advice: string;
}

const askOperator = 'Give the operator the `id`: the log has the cause under it.';
const reportOwner = `Tell whoever runs the subgraph (\`serviceName\`). ${askOperator}`;
const tryLater = `Ask again later; the other data of the answer are good. ${askOperator}`;

/** Every code of the catalogue, explained for `docs/errors.md`. */
export const explanations: Readonly<Record<ErrorCode, Explanation>> = {
  BAD_REQUEST: {
    when: 'The HTTP request holds no readable operation, or a browser could have sent it across sites (CSRF), or a header has a value that is not known.',
    advice: 'Send JSON with a `query`; for GET, add a header such as `apollo-require-preflight`.',
  },
  BODY_TOO_LARGE: { when: 'The request body is too long.', advice: 'Send less, or raise `maxBodyBytes`.' },
  UNSUPPORTED_MEDIA_TYPE: {
    when: 'The request is of a type or charset the gateway does not read, or is compressed.',
    advice: 'Set `content-type: application/json`, and send the body in UTF-8 as it is.',
  },
  NOT_FOUND: {
    when: 'The path is none of ours, or the preview of a network that the registry does not know.',
    advice: 'Use `/graphql`.',
  },
  PURGE_TOKEN_INVALID: {
    when: '`POST /purge` came without the token of this gateway (`purgeToken`).',
    advice: 'Send `authorization: Bearer <token>`.',
  },
  NO_SUPERGRAPH_AVAILABLE: {
    when: 'The gateway has got no supergraph since it was started.',
    advice: 'Ask again later; the operator finds in the log why there is none.',
  },
  UNAUTHENTICATED: {
    when: 'A token is not valid, or not any more, or an API key is not known. A WebSocket is closed with 4403 and this code; nobody becomes anonymous by it.',
    advice: 'Send another token or API key, or none to ask what is public.',
  },
  IDENTITY_UNAVAILABLE: {
    when: 'The keys of `--jwks-url` cannot be fetched, so that no token can be checked. Requests without one are answered.',
    advice: 'Come back later. The operator finds the cause in the log.',
  },
  RATE_LIMITED: {
    when: 'A client (API key, subject of a token, or address) asked more often than it may. Nothing of the request was done.',
    advice: 'Come back after the seconds that `Retry-After` says; ask for more at once and less often.',
  },
  TOO_MANY_CONCURRENT_REQUESTS: {
    when: 'A client has as many requests and subscriptions under way as it may.',
    advice: 'Wait for an answer, or end a subscription, before you ask for more.',
  },
  OVERLOADED: {
    when: 'More than `maxConcurrentRequests` are under way, or memory is short. Nothing of the request was done.',
    advice: 'Come back after the seconds that `Retry-After` says.',
  },
  OPERATION_LIMIT_EXCEEDED: {
    when: 'The operation is larger than a limit allows. Nothing of it was executed.',
    advice: 'Split the operation, or raise the limit that the message names.',
  },
  SLICING_ARGUMENTS_INVALID: {
    when: 'A list is asked for with none of the arguments that bound it, or with several (`@listSize(slicingArguments:)`). A default value counts as given, null does not.',
    advice:
      'Give one of the arguments that the message names. The subgraph may let clients choose with `requireOneSlicingArgument: false`.',
  },
  PERSISTED_DOCUMENTS_UNAVAILABLE: {
    when: 'The gateway has got no persisted documents of the registry since it was started, and cannot say whether this is one of them.',
    advice: 'Ask again later; the operator finds in the log why there are none.',
  },
  PERSISTED_DOCUMENT_NOT_FOUND: {
    when: 'The `documentId` is not in the manifest of persisted documents.',
    advice: "Add the client's documents to the manifest before the client is released.",
  },
  PERSISTED_DOCUMENT_REQUIRED: {
    when: 'The document is not in the manifest, and the gateway answers no other (`persistedDocumentsMode`: `only`).',
    advice: 'Send the `documentId` of a persisted document, or add the document to the manifest.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    when: 'No document is kept under the hash of `extensions.persistedQuery` (automatic persisted queries), or no longer.',
    advice: 'Send the document along with the hash, once; clients of automatic persisted queries do so by themselves.',
  },
  GRAPHQL_PARSE_FAILED: { when: 'The document is not GraphQL.', advice: 'Correct the place in `locations`.' },
  GRAPHQL_VALIDATION_FAILED: {
    when: 'The document does not fit the schema. There is one error for each place.',
    advice: 'Correct the place in `locations`; the playground shows the schema.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    when: 'The document has no operation of the given name, or several and no name was given.',
    advice: 'Set `operationName`.',
  },
  SUBSCRIPTION_NOT_SUPPORTED: {
    when: 'A subscription was sent as a request with one answer.',
    advice: 'Set `accept: text/event-stream` (graphql-sse), or use WebSocket (graphql-ws).',
  },
  ORIGIN_NOT_ALLOWED: {
    when: 'A page of another site tries to open a WebSocket.',
    advice: 'Name its origin in `allowedOrigins`.',
  },
  TOO_MANY_STREAMS: {
    when: 'Too many event streams or connections are open, or too many operations in one connection; also while the gateway stops.',
    advice: 'End what is not needed, come back later, or raise the limit that the message names.',
  },
  TOO_MANY_STREAMS_OF_CLIENT: {
    when: 'An API key, the subject of a token, or an address has too many event streams and connections open, or too many connections that do not say yet who they are (`connection_init`). A WebSocket that says so is closed with 4403 and this code.',
    advice:
      'Send several operations over one connection, and end what is not needed. Behind a proxy, name it in `trustedProxies`: all its clients have one address else.',
  },
  CLIENT_TOO_SLOW: {
    when: 'A subscription had more events than its client took. It ends with this error.',
    advice: 'Subscribe again and ask for what was missed; read faster, filter more, or raise `maxPendingEvents`.',
  },
  BAD_USER_INPUT: {
    when: 'A variable or an argument has a value that is not allowed. Subgraphs raise it too, with the `argument`.',
    advice: 'Correct the value; the message says what is allowed.',
  },
  UNAUTHORIZED_FIELD_OR_TYPE: {
    when: 'A field, its type, the type that it brings or a field that it requires asks for more than the client has shown (`@authenticated`, `@requiresScopes`, `@policy`). Nothing of it was fetched.',
    advice: 'Send a token or an API key with the needed scopes or policies; whoever runs the subgraph knows which.',
  },
  PLANNING_FAILED: {
    when: 'Neither planner could make a query plan of a valid operation: it takes too many steps.',
    advice: askOperator,
  },
  PLANNING_TIMEOUT: { when: 'A query plan took longer than `planningTimeoutMs`.', advice: 'Ask a smaller operation.' },
  PLAN_NOT_SUPPORTED: {
    when: 'The plan has a step that the gateway does not know, such as `@defer`.',
    advice: askOperator,
  },
  SUBGRAPH_UNREACHABLE: { when: 'There was no connection to a subgraph, or it broke off.', advice: tryLater },
  GATEWAY_TIMEOUT: {
    when: 'A request took longer than `requestTimeoutMs` in all. What was sent to subgraphs for it was given up.',
    advice: 'Ask for less at once, or again later.',
  },
  SUBGRAPH_CIRCUIT_BREAKER_REJECTED: {
    when: 'A subgraph failed at least `breakerMinFailures` times within 30 seconds, and is not asked for `breakerResetMs`.',
    advice: tryLater,
  },
  SUBGRAPH_REQUEST_TIMEOUT: { when: 'A subgraph took longer than `subgraphTimeoutMs`.', advice: tryLater },
  SUBGRAPH_HTTP_ERROR: { when: 'A subgraph answered with an HTTP error and nothing of GraphQL.', advice: reportOwner },
  SUBGRAPH_RESPONSE_TOO_LARGE: {
    when: 'An answer or event of a subgraph is longer than `maxSubgraphResponseBytes`. For its circuit breaker that is no failure of the subgraph.',
    advice: 'Ask for less at once.',
  },
  SUBGRAPH_RESPONSE_MALFORMED: {
    when: 'The answer of a subgraph is no GraphQL response, not one entity for each that was asked for, or one of another type.',
    advice: reportOwner,
  },
  DOWNSTREAM_SERVICE_ERROR: {
    when: 'A subgraph failed without a code of its own, or refused what the gateway sent it.',
    advice: reportOwner,
  },
  REQUEST_CANCELLED: {
    when: 'The client went away; nobody is left to read it.',
    advice: 'Nothing: it stands in the log of a proxy at most.',
  },
  NULL_FOR_NON_NULL: {
    when: 'A subgraph sent null where the schema forbids it. The nearest nullable parent is null.',
    advice: 'Tell whoever runs the subgraph that owns the field.',
  },
  INVALID_LEAF_VALUE: {
    when: 'A subgraph sent a scalar or enum value that the public schema does not know. The field is null.',
    advice: 'Tell whoever runs the subgraph that owns the field.',
  },
  UNKNOWN_RUNTIME_TYPE: {
    when: 'A subgraph sent an object of a type that the public schema does not have there. The field is null.',
    advice: 'Compose and publish the supergraph again if the subgraph has a new type.',
  },
  NOT_A_LIST: { when: 'A subgraph sent something else for a list.', advice: 'Tell whoever runs that subgraph.' },
  NOT_AN_OBJECT: { when: 'A subgraph sent something else for an object.', advice: 'Tell whoever runs that subgraph.' },
  INTERNAL_SERVER_ERROR: { when: 'A bug of the gateway.', advice: askOperator },
  SUPERGRAPH_INVALID: {
    when: 'A supergraph cannot be used. From a file at the start, the gateway ends with it; later it is logged, and the one before is served on.',
    advice: 'Compose it again; check names and URLs of its subgraphs.',
  },
  SUPERGRAPH_SIGNATURE_INVALID: {
    when: 'A supergraph of the registry, or its persisted documents, or what of them is kept on disk, is not signed with the key of `--supergraph-public-key`. It is logged, and what was before is served on.',
    advice: 'Give the gateway the public half of the key that the registry signs with.',
  },
  REGISTRY_UNAVAILABLE: {
    when: 'The registry cannot be asked for a supergraph, or for persisted documents. It is logged, and asked again; for the first preview of a network it is the answer.',
    advice: 'Check `--registry`, and whether the registry runs and has composed a supergraph.',
  },
  SUPERGRAPH_UNREADABLE: {
    when: 'The file cannot be read. At the start, the gateway ends with it; later it is logged, and the one before is served on.',
    advice: 'Check `--supergraph`, or `--supergraph-cache`.',
  },
  PORT_UNAVAILABLE: {
    when: 'At the start: the address cannot be had.',
    advice: 'Choose another `--port` or `--host`.',
  },
  CONFIG_INVALID: { when: 'At the start: a setting is wrong.', advice: 'See `--help` for all settings.' },
};
