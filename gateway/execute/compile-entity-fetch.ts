import { GatewayError } from '../errors/gateway-error.ts';
import type { RequestScope } from '../subgraph-client/subgraph-client.ts';
import type { SubgraphError, SubgraphResult } from '../subgraph-client/subgraph-result.ts';
import type { CompileContext } from './compile-context.ts';
import { type CollectedBatch, compileEntityBatch } from './entity-batch.ts';
import type { EntityRequest } from './entity-request.ts';
import { Failure, Gap } from './failure.ts';
import { compileRequest, failFetch, type FetchOperation, forgive } from './fetch-request.ts';
import { compileKnownEntities } from './known-entities.ts';
import { repairResult } from './repair-result.ts';
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
  const known = compileKnownEntities(fetch, context);

  return async (run) => {
    const collected = batches.map((batch) => ({ batch, places: batch.collect(run.data, run.hasEscapes) }));
    const wanted = run.cache ? known.takeUsable(run, collected, ask) : collected;
    if (wanted.every(isEmpty)) return;
    const asked = await ask(run, wanted);
    if (asked instanceof Failure) {
      fail(run, wanted, asked);
      return;
    }
    merge(run, wanted, repairResult(run, fetch.serviceName, wanted, asked, known));
  };

  async function ask(run: Run, collected: readonly CollectedBatch[]): Promise<SubgraphResult | Failure> {
    const lists = collected.map(({ batch, places }) => [batch.variableName, `[${places.texts.join(',')}]`] as const);
    const askedAtMs = performance.now();
    const scope = run.scope.watch ? countRepresentations(run.scope, collected) : run.scope;
    const result = await send(run, new Map(lists), scope);
    if (result instanceof Failure || !collected.every((part) => hasEntities(result, part))) return result;
    known.store(run, collected, result, askedAtMs);
    return result;
  }

  function merge(run: Run, collected: readonly CollectedBatch[], result: SubgraphResult): void {
    const answered = collected.filter((part) => hasEntities(result, part));
    const errors = groupErrors(
      result.errors,
      answered.map(({ batch }) => batch.alias),
    );
    const failures = errors.others.map((error) =>
      failFromSubgraph(run, fetch.serviceName, error, { fallbackPath, isToldOnce: true }),
    );
    const [failure] = failures;
    for (const part of collected) {
      const { batch, places } = part;
      const own = errors.byAlias.get(batch.alias);
      if (own) batch.merge(run, fetch.serviceName, places, result.data?.[batch.alias] as unknown[], own);
      else if (failure) batch.fail(places, new Gap(failure));
      else fail(run, [part], failMalformed(run));
    }
  }

  /** Leaves gaps where nothing is known of earlier times. */
  function fail(run: Run, collected: readonly CollectedBatch[], failure: Failure): void {
    const missing = known.takeLast(run, collected, failure.extensions.code);
    if (missing.every(isEmpty)) forgive(run, failure);
    for (const { batch, places } of missing) batch.fail(places, new Gap(failure));
  }

  function failMalformed(run: Run): Failure {
    const error = new GatewayError(
      'SUBGRAPH_RESPONSE_MALFORMED',
      {},
      { detail: 'not one entity for each representation' },
    );
    return failFetch(run, fetch.serviceName, error, fallbackPath);
  }
}

function isEmpty({ places }: CollectedBatch): boolean {
  return places.texts.length === 0;
}

function hasEntities({ data }: SubgraphResult, { batch, places }: CollectedBatch): boolean {
  const entities = data?.[batch.alias];
  return Array.isArray(entities) && entities.length === places.texts.length;
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

/** Whoever watches the fetch wants to know how much it asks for. */
function countRepresentations(scope: RequestScope, collected: readonly CollectedBatch[]): RequestScope {
  return { ...scope, representationCount: collected.reduce((sum, { places }) => sum + places.texts.length, 0) };
}
