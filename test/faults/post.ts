/** An answer of the gateway, as text. */
export interface GatewayAnswer {
  readonly status: number;
  readonly text: string;
}

/** Posts a query. */
export async function post(url: string, query: string): Promise<GatewayAnswer> {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, text: await response.text() };
}
