import { isDeepStrictEqual } from 'node:util';
import { post } from './post.ts';

const query = '{ hubs(first: 10) { edges { title network { id } node { title summary sources { publisher } } } } }';

interface Hubs {
  readonly hubs: { readonly edges: readonly { readonly network: { readonly id: string }; readonly node: unknown }[] };
}

interface Failure {
  readonly path: readonly unknown[];
  readonly extensions: { readonly serviceName?: string };
}

/** Hubs of all networks in the federation's own data. */
const hubCount = 6;

/**
 * Asks a federation's gateway for all hubs and what each network says of its own: `whole` where every fact is there, `partial` where
 * those of `network` are not, errors of that subgraph at their paths say why, and every other fact is there; else what came. The first
 * whole answer says what is.
 */
export function createHubsAsker(gatewayUrl: string, network: string): () => Promise<string> {
  let known: Hubs | undefined;
  return async () => {
    const { status, text } = await post(gatewayUrl, query);
    const { data, errors = [] } = JSON.parse(text) as { data?: Hubs | null; errors?: Failure[] };
    if (status !== 200 || !data) return `${status} ${text}`;
    const { edges } = data.hubs;
    if (errors.length === 0) {
      if (edges.length === hubCount && edges.every(({ node }) => node !== null)) known ??= data;
      if (isDeepStrictEqual(data, known)) return 'whole';
    }
    const areOfNetwork = errors.every(
      ({ path, extensions }) => extensions.serviceName === network && edges[Number(path[2])]?.network.id === network,
    );
    const isPartial = errors.length > 0 && areOfNetwork && known && isDeepStrictEqual(data, without(network, known));
    return isPartial ? 'partial' : `${status} ${text}`;
  };
}

function without(network: string, { hubs }: Hubs): Hubs {
  return { hubs: { edges: hubs.edges.map((edge) => (edge.network.id === network ? { ...edge, node: null } : edge)) } };
}
