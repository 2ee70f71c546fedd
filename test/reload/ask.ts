/** An answer of the gateway. */
interface Answer {
  readonly status: number;
  readonly body: { data?: unknown; errors?: { message: string; extensions?: Record<string, unknown> }[] };
}

/** Sends an operation to a gateway. `url`: without a path. */
export async function ask(
  url: string,
  query: string,
  {
    variables,
    headers,
    documentId,
    path = '/graphql',
  }: { variables?: unknown; documentId?: string; headers?: Record<string, string>; path?: string } = {},
): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, documentId, variables }),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}
