import { sdlSyntax } from './composition/sdl-syntax.ts';
import { EndpointFailure } from './live/endpoint/endpoint-failure.ts';
import { Endpoint } from './live/endpoint/endpoint.ts';
import { defaultLiveLimits, type LiveLimits } from './live/live-limits.ts';
import type { KnownTerms } from './live/live-subject.ts';
import { checkEndpoint } from './live/live.ts';
import { createReport, type CheckReport } from './report/check-report.ts';
import { buildSubgraphSchema } from './subgraph/build-subgraph-schema.ts';
import type { NetworkIdentity } from './subgraph/network-identity.ts';

/** What `checkLive` looks at. */
export interface LiveCheckInput {
  /** The network at the endpoint. Its id is the prefix of the ids, its type prefix that of the types served there. */
  readonly network: NetworkIdentity;
  readonly url: string;
  /** The published schema; it must have passed `checkSchema`. */
  readonly sdl: string;
  /** Key of the subgraph, to sign requests with. */
  readonly signingKey?: string;
  readonly limits?: Partial<LiveLimits>;
  /** Lets loopback and private addresses be asked. */
  readonly allowPrivateAddresses: boolean;
  readonly vocabulary: KnownTerms;
}

/**
 * Checks a running endpoint over HTTP. What is wrong with the endpoint is in the report, also when it cannot be reached. It takes
 * as long as the endpoint needs for about 60 requests, and at most `limits.totalTimeoutMs`.
 */
export async function checkLive(input: LiveCheckInput): Promise<CheckReport> {
  const { network, url, sdl, signingKey, allowPrivateAddresses, vocabulary } = input;
  const limits = { ...defaultLiveLimits, ...input.limits };
  const subgraph = sdlSyntax(sdl);
  if ('rule' in subgraph) return createReport([subgraph]);
  let endpoint: Endpoint | undefined;
  try {
    endpoint = await Endpoint.open({ url, signingKey, limits, allowPrivateAddresses });
    const schema = buildSubgraphSchema(sdl);
    return createReport(await checkEndpoint({ network, endpoint, subgraph, schema, vocabulary, limits }));
  } catch (error) {
    if (!(error instanceof EndpointFailure)) throw error;
    return createReport([error.finding]);
  } finally {
    await endpoint?.close();
  }
}
