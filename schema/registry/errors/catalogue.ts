interface CatalogueEntry {
  /** HTTP status of a route that answers with it; GraphQL answers have it too where the whole request is refused. */
  readonly status: number;
  /** `{name}` marks a parameter. */
  readonly message: string;
}

/** Every error the registry tells its clients, declared once. Everything else is internal: logged under an id, which the client reads. */
export const catalogue = {
  BAD_USER_INPUT: { status: 400, message: '{reason}' },
  UNAUTHENTICATED: {
    status: 401,
    message: 'The access token is missing, unknown or revoked (Authorization: Bearer …).',
  },
  TOKEN_EXPIRED: { status: 401, message: 'The access token "{label}" expired at {expiresAt}. Ask for a new one.' },
  TOO_MANY_FAILED_TOKENS: {
    status: 429,
    message: 'Too many wrong access tokens came from this address. Try again in a minute.',
  },
  FORBIDDEN: { status: 403, message: 'This access token may not {action}.' },
  NETWORK_UNKNOWN: { status: 404, message: 'There is no network "{network}".' },
  NETWORK_EXISTS: { status: 409, message: 'The id "{network}" is taken or reserved.' },
  PREFIX_TAKEN: {
    status: 409,
    message: 'The type prefix "{typePrefix}" cannot be told from {owner}. Choose another one.',
  },
  NETWORK_HOSTED: {
    status: 409,
    message: 'The network "{network}" is served by the shared subgraph "{subgraph}", which only its host publishes.',
  },
  NETWORK_SUSPENDED: {
    status: 409,
    message: 'The network "{network}" is suspended. Ask the operator of the registry.',
  },
  NOT_PUBLISHED: { status: 409, message: 'The subgraph "{subgraph}" has not been published yet.' },
  ADDRESS_REFUSED: { status: 422, message: 'The address {url} cannot be used: {reason}' },
  COMPOSITION_FAILED: { status: 422, message: 'The subgraphs do not compose: {reason}' },
  CHECK_FAILED: { status: 422, message: 'The check found {count} errors; nothing was published. The first: {reason}' },
  DOCUMENTS_INVALID: {
    status: 422,
    message: 'The documents have {count} errors; nothing was published. The first: {reason}',
  },
  DIRECTORY_NOT_READY: {
    status: 503,
    message:
      'The directory does not serve the types "{typePrefix}…" yet; nothing was published. Try again in a minute.',
  },
  PUBLISH_CONFLICT: {
    status: 409,
    message: 'Another change to the graph is taking too long; nothing was published. Try again.',
  },
  SUPERGRAPH_UNAVAILABLE: { status: 503, message: 'No supergraph has been composed yet.' },
  PREVIEW_UNKNOWN: { status: 404, message: 'There is no preview of "{network}": unknown, unpublished or suspended.' },
  RESPONSE_TOO_LARGE: {
    status: 413,
    message: 'At most {limit} characters of SDL are sent in one answer. Ask for less.',
  },
  NOT_FOUND: { status: 404, message: 'There is nothing at {path}; the API is at /graphql.' },
  BODY_TOO_LARGE: { status: 413, message: 'The request body is larger than {limit} bytes.' },
} as const satisfies Record<string, CatalogueEntry>;

/** The name of an error in the catalogue, sent as `extensions.code`. */
export type RegistryErrorCode = keyof typeof catalogue;
