import { GatewayError } from '../errors/gateway-error.ts';
import type { SubgraphError } from '../subgraph-client/subgraph-result.ts';
import type { CompileContext } from './compile-context.ts';
import { compileEntityBatch, type EntityBatch, type EntityRequest } from './entity-batch.ts';
import { Failure, Gap } from './failure.ts';
import { compileRequest, failFetch, type FetchOperation } from './fetch-request.ts';
import { readFetchKeys } from './read-keys.ts';
import type { Run, Step } from './run.ts';
import { failFromSubgraph } from './subgraph-failure.ts';

/**
 * Compiles a fetch of entities: one request for one or more batches of representations, each with places of its own.
 * Nothing is sent when no place has anything to represent.
 */
export function compileEntityFetch(
  fetch: FetchOperation,
  requests: readonly EntityRequest[],
  context: CompileContext,
): Step {
  const keys = readFetchKeys(fetch.operation, new Map());
  const batches = requests.map((request) => compileEntityBatch(request, keys.get(request.alias) ?? [], context));
  const fallbackPath = batches[0]?.fallbackPath ?? [];
  const send = compileRequest(fetch, fallbackPath);

  return async (run) => {
    const collected = batches.map((batch) => batch.collect(run.data));
    if (collected.every(({ representations }) => representations.length === 0)) return;
    const lists = new Map(
      collected.map(({ representations }, index) => [
        batches[index]?.variableName ?? '',
        `[${representations.join(',')}]`,
      ]),
    );
    const result = await send(run, lists);
    if (result instanceof Failure) {
      for (const [index, batch] of batches.entries()) batch.fail(collected[index]!, new Gap(result));
      return;
    }
    const errors = groupErrors(result.errors, batches);
    const general = errors.general.map((error) =>
      failFromSubgraph(run, fetch.serviceName, error, { fallbackPath, isToldOnce: true }),
    );
    for (const [index, batch] of batches.entries()) {
      const places = collected[index]!;
      const entities = result.data?.[batch.alias];
      const own = errors.byBatch.get(batch.alias) ?? [];
      if (Array.isArray(entities) && entities.length === places.representations.length) {
        batch.merge(run, fetch.serviceName, places, entities, own);
      } else {
        batch.fail(places, new Gap(explain(run, entities, own, general)));
      }
    }
  };

  /** Why a batch has no list of entities of the right length. */
  function explain(run: Run, entities: unknown, own: readonly SubgraphError[], general: readonly Failure[]): Failure {
    const failures = own.map((error) =>
      failFromSubgraph(run, fetch.serviceName, error, { fallbackPath, isToldOnce: true }),
    );
    const [failure] = [...failures, ...general];
    if (failure && !Array.isArray(entities)) return failure;
    const detail = Array.isArray(entities)
      ? `${entities.length} entities, not as many as representations`
      : 'no list of entities';
    return failFetch(
      run,
      fetch.serviceName,
      new GatewayError('SUBGRAPH_RESPONSE_MALFORMED', {}, { detail }),
      fallbackPath,
    );
  }
}

/** Errors by the alias their path begins with; those without such a path concern the whole fetch. */
function groupErrors(
  errors: readonly SubgraphError[],
  batches: readonly EntityBatch[],
): { byBatch: ReadonlyMap<string, SubgraphError[]>; general: SubgraphError[] } {
  const byBatch = new Map<string, SubgraphError[]>(batches.map(({ alias }) => [alias, []]));
  const general: SubgraphError[] = [];
  for (const error of errors) (byBatch.get(String(error.path?.[0])) ?? general).push(error);
  return { byBatch, general };
}
