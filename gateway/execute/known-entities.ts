import type { KnownAnswer } from '../answer-cache/answer-cache.ts';
import type { SubgraphResult } from '../subgraph-client/subgraph-result.ts';
import { compileAnswerPrefix } from './answer-prefix.ts';
import type { CompileContext } from './compile-context.ts';
import type { CollectedBatch, EntityBatch } from './entity-batch.ts';
import { countAnswer, type FetchOperation } from './fetch-request.ts';
import { isOtherType } from './is-other-type.ts';
import type { Run } from './run.ts';
import { noteUse, refresh } from './stale-use.ts';

/** Finds an answer to a representation under its key. */
type Find = (key: string, nowMs: number) => KnownAnswer | null;

/** What the cache knows of the entities of one fetch. */
export interface KnownEntities {
  /** Merges what may be used without asking; returns what is left to ask for. `ask` asks for newer ones meanwhile. */
  takeUsable(
    run: Run,
    collected: readonly CollectedBatch[],
    ask: (run: Run, collected: readonly CollectedBatch[]) => Promise<unknown>,
  ): readonly CollectedBatch[];
  /** Merges what is known of entities for which the subgraph failed with `code`; returns those that nothing is known of. */
  takeLast(run: Run, collected: readonly CollectedBatch[], code: string): readonly CollectedBatch[];
  /** The last known entity for a representation, noted as used because of `code`; undefined where there is none. */
  findLast(run: Run, batch: CollectedBatch, index: number, code: string): unknown;
  /** Keeps the entities of an answer, before anything changes them. */
  store(run: Run, collected: readonly CollectedBatch[], result: SubgraphResult, askedAtMs: number): void;
}

/** Compiles the use of the cache for a fetch of entities. Nothing is looked up before asking where nothing can be fresh. */
export function compileKnownEntities(fetch: FetchOperation, { possibleTypes }: CompileContext): KnownEntities {
  const { serviceName } = fetch;
  const writePrefix = compileAnswerPrefix(fetch);

  function take(run: Run, { batch, places }: CollectedBatch, find: Find, code?: string): Taken {
    const prefix = writePrefix(run) + batch.alias;
    const nowMs = performance.now();
    const found = places.texts.map((text) => find(prefix + text, nowMs));
    if (found.every((answer) => answer === null)) return { rest: { batch, places }, old: null };
    const known = found.filter((answer) => answer !== null);
    for (const answer of known) use(run, answer, code);
    const taken = places.pick((index) => found[index] !== null);
    batch.merge(run, serviceName, taken, known.map(readEntity), []);
    const isOld = (answer: KnownAnswer | null) => answer !== null && nowMs - answer.madeAtMs >= answer.policy.freshMs;
    const old = places.pick((index) => isOld(found[index] ?? null));
    return { rest: { batch, places: places.pick((index) => found[index] === null) }, old: { batch, places: old } };
  }

  return {
    takeUsable(run, collected, ask) {
      const { cache } = run;
      if (!cache?.mayBeFresh(serviceName)) return collected;
      const taken = collected.map((batch) => take(run, batch, (key, nowMs) => cache.findUsable(key, nowMs)));
      const old = taken.flatMap((part) => part.old ?? []);
      const keys = old.flatMap(({ batch, places }) => {
        const prefix = writePrefix(run) + batch.alias;
        return places.texts.map((text) => prefix + text);
      });
      void refresh(run, keys, (detached) => ask(detached, old));
      return taken.map(({ rest }) => rest);
    },

    takeLast(run, collected, code) {
      const { cache } = run;
      if (!cache) return collected;
      return collected.map((batch) => take(run, batch, (key, nowMs) => cache.findForError(key, nowMs), code).rest);
    },

    findLast(run, { batch, places }, index, code) {
      const answer = run.cache?.findForError(writePrefix(run) + batch.alias + places.texts[index], performance.now());
      if (!answer) return undefined;
      use(run, answer, code);
      return readEntity(answer);
    },

    store(run, collected, { data, errors, cachePolicy }, askedAtMs) {
      const { cache } = run;
      if (!cache || !cachePolicy || errors.length > 0) return;
      for (const { batch, places } of collected) {
        const prefix = writePrefix(run) + batch.alias;
        const entities = data?.[batch.alias] as readonly unknown[];
        const holdsOthers = hasObjects(batch);
        for (const [index, representation] of places.texts.entries()) {
          const entity = entities[index] as { readonly __typename?: unknown } | null | undefined;
          if (isOtherType(places.targets[index] ?? [], entity?.__typename, possibleTypes)) continue;
          const key = prefix + representation;
          if (!cache.isWorthStoring(key, cachePolicy, askedAtMs)) continue;
          cache.store(key, {
            subgraph: serviceName,
            representation,
            holdsOthers,
            content: JSON.stringify(entity ?? null),
            madeAtMs: askedAtMs - cachePolicy.ageMs,
            policy: cachePolicy,
          });
        }
      }
    },
  };
}

/** What was left, and what was used although it is no longer fresh. */
interface Taken {
  readonly rest: CollectedBatch;
  readonly old: CollectedBatch | null;
}

function use(run: Run, answer: KnownAnswer, code: string | undefined): void {
  noteUse(run, answer, code);
  countAnswer(run);
  run.hasEscapes ||= answer.content.includes('\\');
}

function readEntity({ content }: KnownAnswer): unknown {
  return JSON.parse(content as string);
}

function hasObjects({ readKeys }: EntityBatch): boolean {
  return [...readKeys().values()].some((below) => below.size > 0);
}
