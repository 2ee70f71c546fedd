import { post } from './shop.ts';

const hubs = '{ hubs(first: 10) { edges { title network { id } node { summary } } } }';

/** Asks the federation's gateway for all hubs: `whole`, `partial`, or what else came. */
export async function askHubs(gatewayUrl: string): Promise<string> {
  const { status, text } = await post(gatewayUrl, hubs);
  const { data, errors = [] } = JSON.parse(text) as {
    data?: { hubs?: { edges: unknown[] } };
    errors?: { extensions?: { code?: string } }[];
  };
  if (status !== 200 || data?.hubs?.edges.length !== 6) return `${status} ${text.slice(0, 200)}`;
  return errors.length === 0 ? 'whole' : 'partial';
}
