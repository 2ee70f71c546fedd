/** Who reads an error's message: the client that sent the request, or only the operator's log. */
type Audience = 'client' | 'internal';

interface CatalogueEntry {
  /** HTTP status of a response that consists of this error alone; a partial answer is always 200. */
  readonly status: number;
  readonly audience: Audience;
  /** What a client reads. `{name}` marks a parameter. An internal entry has no parameters. */
  readonly message: string;
}

/**
 * Every error the gateway raises, declared once; `explanations.ts` says more of each. An internal entry's cause is logged under an id; the client
 * reads the message below, the code and that id. Codes of the GraphQL ecosystem keep their usual names.
 */
export const catalogue = {
  BAD_REQUEST: { status: 400, audience: 'client', message: '{reason}' },
  BODY_TOO_LARGE: {
    status: 413,
    audience: 'client',
    message: 'The request body is larger than {limit} bytes (maxBodyBytes).',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    audience: 'client',
    message: 'Send the request as application/json in UTF-8, without a content-encoding.',
  },
  NOT_FOUND: { status: 404, audience: 'client', message: 'There is nothing at {path}; the API is at /graphql.' },
  PURGE_TOKEN_INVALID: { status: 401, audience: 'client', message: 'Purging takes the token of this gateway.' },
  NO_SUPERGRAPH_AVAILABLE: { status: 503, audience: 'client', message: 'There is no supergraph to serve yet.' },
  UNAUTHENTICATED: { status: 401, audience: 'client', message: '{reason}' },
  IDENTITY_UNAVAILABLE: {
    status: 503,
    audience: 'internal',
    message: 'The keys to check tokens with cannot be had at this moment.',
  },
  RATE_LIMITED: {
    status: 429,
    audience: 'client',
    message: 'A client may ask {limit} times a minute (maxRequestsPerMinute). Come back in {seconds} s.',
  },
  TOO_MANY_CONCURRENT_REQUESTS: {
    status: 429,
    audience: 'client',
    message: 'A client may have {limit} requests under way at once (maxConcurrentRequestsPerClient).',
  },
  OVERLOADED: {
    status: 503,
    audience: 'client',
    message: 'The gateway has too much to do at this moment. Come back later.',
  },
  OPERATION_LIMIT_EXCEEDED: {
    status: 400,
    audience: 'client',
    message: 'The operation has {value} {unit}; at most {limit} are allowed ({limitName}).',
  },
  SLICING_ARGUMENTS_INVALID: {
    status: 400,
    audience: 'client',
    message: '{field} takes exactly one of its slicing arguments ({arguments}); {count} are given.',
  },
  PERSISTED_DOCUMENTS_UNAVAILABLE: {
    status: 503,
    audience: 'client',
    message: 'The persisted documents are not known yet.',
  },
  PERSISTED_DOCUMENT_NOT_FOUND: {
    status: 400,
    audience: 'client',
    message: 'There is no persisted document {documentId}.',
  },
  PERSISTED_DOCUMENT_REQUIRED: {
    status: 400,
    audience: 'client',
    message: 'Only persisted documents are answered here (persistedDocumentsMode).',
  },
  // As Apollo Server has it, which raises it itself where the answer is no stream: clients send the document at this message or code.
  PERSISTED_QUERY_NOT_FOUND: { status: 200, audience: 'client', message: 'PersistedQueryNotFound' },
  GRAPHQL_PARSE_FAILED: { status: 400, audience: 'client', message: '{reason}' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, audience: 'client', message: '{reason}' },
  OPERATION_RESOLUTION_FAILURE: { status: 400, audience: 'client', message: '{reason}' },
  SUBSCRIPTION_NOT_SUPPORTED: {
    status: 400,
    audience: 'client',
    message:
      'A subscription is answered as an event stream (accept: text/event-stream) or over WebSocket (graphql-transport-ws).',
  },
  ORIGIN_NOT_ALLOWED: {
    status: 403,
    audience: 'client',
    message: 'Pages of {origin} may not open a WebSocket here (allowedOrigins).',
  },
  TOO_MANY_STREAMS: { status: 503, audience: 'client', message: 'At most {limit} may be open at once ({limitName}).' },
  TOO_MANY_STREAMS_OF_CLIENT: {
    status: 429,
    audience: 'client',
    message: 'A client may have {limit} event streams and WebSocket connections open at once (maxStreamsPerClient).',
  },
  CLIENT_TOO_SLOW: {
    status: 200,
    audience: 'client',
    message: 'Events came faster than the client read them: more than {limit} were waiting (maxPendingEvents).',
  },
  BAD_USER_INPUT: { status: 400, audience: 'client', message: '{reason}' },
  UNAUTHORIZED_FIELD_OR_TYPE: {
    status: 200,
    audience: 'client',
    message: 'The client may not ask for this field, or for the type of its value.',
  },
  PLANNING_FAILED: { status: 500, audience: 'internal', message: 'The operation could not be planned.' },
  PLANNING_TIMEOUT: { status: 503, audience: 'internal', message: 'Planning the operation took too long.' },
  PLAN_NOT_SUPPORTED: {
    status: 500,
    audience: 'internal',
    message: 'The operation needs a plan this gateway cannot run.',
  },
  SUBGRAPH_UNREACHABLE: { status: 200, audience: 'internal', message: 'A subgraph could not be reached.' },
  GATEWAY_TIMEOUT: {
    status: 504,
    audience: 'client',
    message: 'The request took longer than {limit} ms (requestTimeoutMs).',
  },
  SUBGRAPH_CIRCUIT_BREAKER_REJECTED: {
    status: 200,
    audience: 'internal',
    message: 'A subgraph failed too often and is spared for a moment.',
  },
  SUBGRAPH_REQUEST_TIMEOUT: { status: 200, audience: 'internal', message: 'A subgraph did not answer in time.' },
  SUBGRAPH_HTTP_ERROR: { status: 200, audience: 'internal', message: 'A subgraph refused the request.' },
  SUBGRAPH_RESPONSE_TOO_LARGE: { status: 200, audience: 'internal', message: 'A subgraph sent too large an answer.' },
  SUBGRAPH_RESPONSE_MALFORMED: {
    status: 200,
    audience: 'internal',
    message: 'A subgraph sent an answer that cannot be read.',
  },
  DOWNSTREAM_SERVICE_ERROR: { status: 200, audience: 'internal', message: 'A subgraph failed to answer.' },
  REQUEST_CANCELLED: { status: 499, audience: 'client', message: 'The client went away before the answer was ready.' },
  NULL_FOR_NON_NULL: { status: 200, audience: 'client', message: 'Cannot return null for non-nullable field {field}.' },
  INVALID_LEAF_VALUE: { status: 200, audience: 'client', message: '{reason}' },
  UNKNOWN_RUNTIME_TYPE: {
    status: 200,
    audience: 'client',
    message: 'The value of {field} is of no type that the public schema allows there.',
  },
  NOT_A_LIST: { status: 200, audience: 'client', message: 'Expected a list for field {field}.' },
  NOT_AN_OBJECT: { status: 200, audience: 'client', message: 'Expected an object for field {field}.' },
  INTERNAL_SERVER_ERROR: { status: 500, audience: 'internal', message: 'The gateway failed to answer.' },
  SUPERGRAPH_INVALID: { status: 503, audience: 'client', message: 'The supergraph is not valid: {reason}' },
  SUPERGRAPH_SIGNATURE_INVALID: {
    status: 503,
    audience: 'client',
    message: 'The signature of what the registry publishes is not valid: {reason}.',
  },
  REGISTRY_UNAVAILABLE: { status: 503, audience: 'client', message: 'The registry gives no {subject}: {reason}.' },
  SUPERGRAPH_UNREADABLE: { status: 503, audience: 'client', message: 'The supergraph {file} cannot be read: {reason}' },
  PORT_UNAVAILABLE: { status: 503, audience: 'client', message: 'Cannot listen on {host}:{port}: {reason}.' },
  CONFIG_INVALID: { status: 500, audience: 'client', message: '{reason}' },
} as const satisfies Record<string, CatalogueEntry>;

/** The name of an error in the catalogue, sent as `extensions.code`. */
export type ErrorCode = keyof typeof catalogue;
