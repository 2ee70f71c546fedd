import { z } from 'zod';
import type { NetworkRegistration } from '../../kit/networks/read-networks.ts';

const listedNetwork = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  typePrefix: z.string().regex(/^[A-Z][A-Za-z0-9]*$/),
  title: z.string().min(1),
  operatorName: z.string().min(1),
  homepage: z.string().nullable(),
  state: z.enum(['PENDING', 'PROBATION', 'ACTIVE', 'SUSPENDED']),
  catalogUrl: z.url({ protocol: /^https?$/ }).nullable(),
});

/** The form in which the registry tells the networks (`GET /networks`). */
export const networkListForm = z.object({ revision: z.int().min(0), networks: z.array(listedNetwork) });

/** A network the directory knows: its registration, its state, and where its catalog feed is (null: nowhere yet). */
export type ListedNetwork = z.infer<typeof listedNetwork>;

/** All networks at one moment; `revision` grows with every change of the registry's list. */
export type NetworkList = z.infer<typeof networkListForm>;

/** The list as long as the registry has told none. */
export const emptyList: NetworkList = { revision: 0, networks: [] };

/** The list of an installation without a registry: all are active. `urls`: GraphQL endpoints by id of the network. */
export function listRegistrations(
  networks: readonly NetworkRegistration[],
  urls: ReadonlyMap<string, string>,
): NetworkList {
  const listed = networks.map((network): ListedNetwork => {
    return { ...network, state: 'ACTIVE', catalogUrl: urls.get(network.id) ?? null };
  });
  return { revision: 0, networks: listed };
}
