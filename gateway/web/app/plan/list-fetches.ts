import type { PlanFetch, PlanTree } from '../../../explain/explanation.ts';

/** The fetches of a plan by their ids. */
export function listFetches(tree: PlanTree | null): ReadonlyMap<string, PlanFetch> {
  const fetches = new Map<string, PlanFetch>();
  const visit = (node: PlanTree): void => {
    if (node.kind === 'Fetch') fetches.set(node.id, node);
    else node.nodes.forEach(visit);
  };
  if (tree) visit(tree);
  return fetches;
}
