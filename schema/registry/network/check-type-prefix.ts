import type { EntityManager } from '@mikro-orm/postgresql';
import { isTypeDefinitionNode, parse } from 'graphql';
import { readContract } from '../../check/contract/read-contract.ts';
import { DIRECTORY, Subgraph } from '../entity/subgraph.ts';
import { RegistryError } from '../errors/registry-error.ts';
import { loadGraph } from '../supergraph/load-graph.ts';
import { fitDirectory } from '../supergraph/fit-directory.ts';

/**
 * Makes sure that types which begin with a prefix are the network's alone: neither another network's prefix nor a type that all
 * share may begin with it, or the other way round. @throws RegistryError `PREFIX_TAKEN`
 */
export async function checkTypePrefix(em: EntityManager, typePrefix: string): Promise<void> {
  const subgraphs = await em.find(Subgraph, { typePrefix: { $ne: null } });
  const other = subgraphs.find(({ typePrefix: taken }) => taken !== null && areConfusable(taken, typePrefix));
  if (other) throw taken(typePrefix, `"${other.typePrefix}" of "${other.name}"`);
  const shared = [...readContract().types.keys(), ...(await directoryTypes(em)), 'Query', 'Mutation', 'Subscription'];
  const type = shared.find((name) => areConfusable(typePrefix, name));
  if (type !== undefined) throw taken(typePrefix, `the type "${type}" that all networks share`);
}

/** Equal, or one begins with the other as a word of its own: `Neu` and `NeuUlm`, but not `State` and `Statement`. */
function areConfusable(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && /^([A-Z0-9_]|$)/.test(long.slice(short.length));
}

/** The types of the directory, without its stubs of networks' types. */
async function directoryTypes(em: EntityManager): Promise<string[]> {
  const directory = (await loadGraph(em)).subgraphs.find(({ name }) => name === DIRECTORY);
  if (!directory) return [];
  const { definitions } = parse(fitDirectory(directory.sdl, []));
  return definitions.filter(isTypeDefinitionNode).map(({ name }) => name.value);
}

function taken(typePrefix: string, owner: string): RegistryError {
  return new RegistryError('PREFIX_TAKEN', { typePrefix, owner });
}
