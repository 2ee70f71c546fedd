import type { FetchNode } from '@graphql-hive/router-query-planner';
import type { CompileContext } from './compile-context.ts';
import { Failure, Gap, type Path } from './failure.ts';
import { compileRequest } from './fetch-request.ts';
import { compileKnownRoot } from './known-root.ts';
import type { JsonObject } from './json.ts';
import { cloneObject, mergeInto } from './merge.ts';
import { placeGap, renameKeys } from './place-gap.ts';
import { placeOnKeys } from './place-missing.ts';
import { lazyFetchKeys } from './read-keys.ts';
import { compileRewrites, readRenames } from './rewrite.ts';
import type { Step } from './run.ts';
import { failFromSubgraph } from './subgraph-failure.ts';
import type { TargetPath } from './target-path.ts';

/**
 * Compiles a fetch without representations. Its answer belongs at the root, or, below a flatten node, at every place
 * where the graph comes back to a root type.
 */
export function compileRootFetch(node: FetchNode, at: TargetPath, context: CompileContext): Step {
  const rewrite = compileRewrites(node.outputRewrites, context);
  const renames = readRenames(node.outputRewrites);
  const readKeys = lazyFetchKeys(node.operation, renames);
  const readFallbackPath = (): Path => [...at.fields, ...[...readKeys().keys()].slice(0, 1)];
  const isAtRoot = at.fields.length === 0;
  const isAsItCame = isAtRoot && (node.outputRewrites ?? []).length === 0;
  const send = compileKnownRoot(node, compileRequest(node, readFallbackPath));

  return async (run) => {
    const targets: JsonObject[] = [];
    at.collect(run.data, targets);
    if (targets.length === 0) return;
    const result = await send(run);
    if (result instanceof Failure) {
      for (const target of targets) placeOnKeys(target, readKeys(), new Gap(result));
      return;
    }
    if (isAsItCame && run.answerCount === 1) run.body = result.body;
    const data = result.data ?? {};
    const failures = result.errors.map((error) =>
      failFromSubgraph(run, node.serviceName, error, {
        fallbackPath: isAtRoot && error.path ? renameKeys(error.path, renames) : readFallbackPath(),
        isToldOnce: !error.path,
      }),
    );
    for (const [index, failure] of failures.entries()) {
      placeGap(data, readKeys(), result.errors[index]?.path ?? [], failure, renames);
    }
    rewrite(data);
    const [first] = failures;
    if (!result.data && first) placeOnKeys(data, readKeys(), new Gap(first, [], { isSilent: !first.isToldOnce }));
    for (const [index, target] of targets.entries()) {
      mergeInto(target, index === 0 ? data : cloneObject(data), context.possibleTypes);
    }
  };
}
