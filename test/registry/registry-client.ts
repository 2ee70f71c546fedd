import { expect } from 'vitest';

/** What came back for a GraphQL request. */
export interface Answer {
  readonly status: number;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

/** Talks to a registry as its users do, over HTTP. */
export class RegistryClient {
  readonly url: string;
  readonly #adminToken: string;

  constructor(url: string, adminToken: string) {
    this.url = url;
    this.#adminToken = adminToken;
  }

  /** Sends an operation. @param token left out: that of the administrator; null: none */
  async ask(query: string, variables: object = {}, token: string | null = this.#adminToken): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Omit<Answer, 'status'>;
    return { status: response.status, data, ...(errors && { errors }) };
  }

  /** Sends an operation that must succeed; resolves to its one root field. */
  async get<T>(query: string, variables: object = {}, token?: string | null): Promise<T> {
    const { data, errors } = await this.ask(query, variables, token);
    expect(errors).toBeUndefined();
    return Object.values(data ?? {})[0] as T;
  }

  /** Sends an operation that must fail; resolves to its error code. */
  async codeOf(query: string, variables: object = {}, token?: string | null): Promise<unknown> {
    const { errors } = await this.ask(query, variables, token);
    return errors?.[0]?.extensions['code'] ?? 'no error';
  }

  /** Registers a network; resolves to its token. */
  async register(id: string, typePrefix: string | null, subgraph: string | null = null): Promise<string> {
    const input = { id, typePrefix, title: `Netzwerk ${id}`, operatorName: 'Stadt', subgraph };
    const { token } = await this.get<{ token: string }>(
      'mutation ($input: NetworkInput!) { registerNetwork(input: $input) { token } }',
      { input },
    );
    return token;
  }

  /** Publishes; resolves to what it came to. The address is one where nobody listens unless told. */
  publish(network: string, sdl: string, token?: string, url = 'http://127.0.0.1:1/graphql'): Promise<Published> {
    return this.get(publishDocument, { network, sdl, url }, token);
  }

  /** Tries to publish; resolves to the error code. */
  refusalOf(network: string, sdl: string, token?: string, url = 'http://127.0.0.1:1/graphql'): Promise<unknown> {
    return this.codeOf(publishDocument, { network, sdl, url }, token);
  }

  /** Plays the directory: reads the networks and says that it serves the stubs of all. */
  async acknowledge(): Promise<void> {
    const headers = { authorization: `Bearer ${this.#adminToken}` };
    const first = await fetch(`${this.url}/networks`, { headers });
    expect(first.status).toBe(200);
    const etag = first.headers.get('etag') ?? '';
    const second = await fetch(`${this.url}/networks`, { headers: { ...headers, 'if-none-match': etag } });
    expect(second.status).toBe(304);
  }

  /** The public supergraph, or the preview of a network; null while there is none. */
  async supergraph(preview?: string): Promise<string | null> {
    const query = preview === undefined ? '' : `?preview=${preview}`;
    const response = await fetch(`${this.url}/supergraph${query}`);
    return response.status === 200 ? await response.text() : null;
  }
}

/** What a publish came to. */
export interface Published {
  readonly subgraphVersion: number;
  readonly supergraphVersion: number | null;
  readonly isUnchanged: boolean;
  readonly state: string | null;
  readonly liveCheck: { readonly isPassed: boolean } | null;
}

/** Publishes a subgraph. */
export const publishDocument = `mutation ($network: ID!, $sdl: String!, $url: String!) {
  publishSubgraph(network: $network, sdl: $sdl, url: $url) {
    subgraphVersion supergraphVersion isUnchanged state liveCheck { isPassed }
  }
}`;
