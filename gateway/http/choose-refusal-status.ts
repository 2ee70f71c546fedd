/** What is wrong with a document or its variables. Else no document was found. */
const documentErrors: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'OPERATION_LIMIT_EXCEEDED',
  'BAD_USER_INPUT',
]);

/**
 * The HTTP status, 200 or 400, of a refused request. The GraphQL over HTTP specification wants 200 for a refused document where the client
 * asks for `application/json` by name: such a client takes any other status as no answer of a GraphQL server. `body`: the answer, JSON.
 */
export function chooseRefusalStatus(accept: string | undefined, body: string): 200 | 400 {
  if (!accept || !namesPlainJsonAlone(accept)) return 400;
  const { errors } = JSON.parse(body) as { errors?: { extensions?: { code?: unknown } }[] };
  return errors?.every(({ extensions }) => documentErrors.has(extensions?.code)) ? 200 : 400;
}

function namesPlainJsonAlone(accept: string): boolean {
  const types = new Set(accept.split(',').map((range) => range.split(';')[0]?.trim().toLowerCase()));
  return types.has('application/json') && !types.has('application/graphql-response+json');
}
