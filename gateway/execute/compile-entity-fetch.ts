import { GatewayError } from '../errors/gateway-error.ts';
import type { SubgraphError, SubgraphResult } from '../subgraph-client/subgraph-result.ts';
import type { CompileContext } from './compile-context.ts';
import { compileEntityBatch, type EntityBatch } from './entity-batch.ts';
import type { EntityRequest } from './entity-request.ts';
import { Failure, Gap } from './failure.ts';
import { compileRequest, failFetch, type FetchOperation } from './fetch-request.ts';
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
  const batches = requests.map((request) => compileEntityBatch(request, fetch.operation, context));
  const fallbackPath = batches[0]?.fallbackPath ?? [];
  const send = compileRequest(fetch, () => fallbackPath);

  return async (run) => {
    const collected = batches.map((batch) => ({ batch, places: batch.collect(run.data, run.hasEscapes) }));
    if (collected.every(({ places }) => places.texts.length === 0)) return;
    const lists = collected.map(({ batch, places }) => [batch.variableName, `[${places.texts.join(',')}]`] as const);
    const result = await send(run, new Map(lists));
    if (result instanceof Failure) {
      for (const { batch, places } of collected) batch.fail(places, new Gap(result));
      return;
    }
    const answered = collected.filter(({ batch, places }) => hasEntities(result, batch, places.texts.length));
    const errors = groupErrors(
      result.errors,
      answered.map(({ batch }) => batch.alias),
    );
    const failures = errors.others.map((error) =>
      failFromSubgraph(run, fetch.serviceName, error, { fallbackPath, isToldOnce: true }),
    );
    for (const { batch, places } of collected) {
      const own = errors.byAlias.get(batch.alias);
      if (own) batch.merge(run, fetch.serviceName, places, result.data?.[batch.alias] as unknown[], own);
      else batch.fail(places, new Gap(failures[0] ?? failMalformed(run)));
    }
  };

  function failMalformed(run: Run): Failure {
    const error = new GatewayError(
      'SUBGRAPH_RESPONSE_MALFORMED',
      {},
      { detail: 'not one entity for each representation' },
    );
    return failFetch(run, fetch.serviceName, error, fallbackPath);
  }
}

function hasEntities({ data }: SubgraphResult, { alias }: EntityBatch, count: number): boolean {
  const entities = data?.[alias];
  return Array.isArray(entities) && entities.length === count;
}

/** Errors by the alias their path begins with, for the aliases that brought entities; the others concern the fetch as a whole. */
function groupErrors(
  errors: readonly SubgraphError[],
  aliases: readonly string[],
): { byAlias: ReadonlyMap<string, SubgraphError[]>; others: SubgraphError[] } {
  const byAlias = new Map<string, SubgraphError[]>(aliases.map((alias) => [alias, []]));
  const others: SubgraphError[] = [];
  for (const error of errors) (byAlias.get(String(error.path?.[0])) ?? others).push(error);
  return { byAlias, others };
}
