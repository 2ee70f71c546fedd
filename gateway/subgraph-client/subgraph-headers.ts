import { deriveSubgraphKey } from '../../schema/signature/derive-subgraph-key.ts';
import { SIGNATURE_HEADER, signRequest } from '../../schema/signature/sign-request.ts';
import type { Watch } from '../watch/watch.ts';

/** Which headers requests to subgraphs have. Names are lower case. */
export interface HeaderRules {
  /** Names of a client's headers that every subgraph receives. */
  readonly forwardHeaders?: readonly string[];
  /** Those that one subgraph receives beside them, by its name. Where there are none, all that a scope has are forwarded. */
  readonly subgraphHeaders?: Readonly<Record<string, readonly string[]>>;
  /** Requests are signed where it is given, with a key of each subgraph that is derived from it. */
  readonly signingSecret?: string | undefined;
  /** Network whose preview is served: the directory is told. */
  readonly preview?: string | undefined;
}

type Headers = Readonly<Record<string, string>>;

/** What of a client's request its headers are made of. */
interface RequestHeaders {
  readonly requestId: string;
  readonly forwardedHeaders: Headers;
  /** What the request is part of. */
  readonly watch: Watch | null;
}

/** The subgraph that a preview concerns: it shows the network in probation. */
const directory = 'directory';

/** The headers of requests to one subgraph. */
export class SubgraphHeaders {
  readonly #allowed: readonly string[] | null;
  readonly #added: Headers | null;
  readonly #key: string | null;

  constructor(subgraph: string, { forwardHeaders = [], subgraphHeaders = {}, signingSecret, preview }: HeaderRules) {
    const isForAll = Object.keys(subgraphHeaders).length === 0;
    this.#allowed = isForAll ? null : [...forwardHeaders, ...(subgraphHeaders[subgraph] ?? [])];
    this.#added = preview !== undefined && subgraph === directory ? { 'hubgraph-preview': preview } : null;
    this.#key = signingSecret === undefined ? null : deriveSubgraphKey(signingSecret, subgraph);
  }

  /** Those of a request with this body, in an object of its own. A client's own never take the place of what the gateway adds: its id among them. */
  write(request: RequestHeaders, body: string): Record<string, string> {
    const headers = this.forward(request);
    if (this.#key !== null) headers[SIGNATURE_HEADER] = signRequest(this.#key, body);
    return headers;
  }

  /** The same without a signature. */
  forward({ forwardedHeaders, requestId, watch }: RequestHeaders): Record<string, string> {
    const headers = this.#allowed ? pick(forwardedHeaders, this.#allowed) : forwardedHeaders;
    const all = { ...headers, ...this.#added, 'x-request-id': requestId };
    watch?.inject(all);
    return all;
  }
}

function pick(headers: Headers, names: readonly string[]): Headers {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = headers[name];
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}
