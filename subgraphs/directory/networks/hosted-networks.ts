/** Prefix of the types of all networks that are tables: they live together in one subgraph. */
export const hostedTypePrefix = 'Partner';

/** Name of the subgraph that serves a network: its own, or the host's. */
export function subgraphOf({ id, typePrefix }: { readonly id: string; readonly typePrefix: string }): string {
  return typePrefix === hostedTypePrefix ? 'partner' : id;
}
