import { createFinding } from '../report/create-finding.ts';
import { fetchEntities, sampleEntities, selectId } from './entities/entities-of.ts';
import { excerpt } from './excerpt.ts';
import type { LiveRule } from './live-subject.ts';

const perKind = 10;

/** Rule `ENTITIES_ORDER`: asks backwards, and for some twice. */
export const entitiesOrder: LiveRule = async ({ endpoint, feed, network }) => {
  const sample = sampleEntities(feed, network, perKind).toReversed();
  const asked = [...sample, ...sample.slice(0, 2)];
  const { entities } = await fetchEntities(endpoint, asked, selectId(network));
  // That entities are missing is told by another rule.
  if (asked.length === 0 || !entities) return [];
  const wrong = asked.findIndex(({ id }, index) => entities[index] && entities[index]['id'] !== id);
  if (wrong === -1 && entities.length === asked.length) return [];
  const [de, en] =
    wrong === -1
      ? [`${entities.length} statt ${asked.length}`, `${entities.length} instead of ${asked.length}`]
      : [
          place(wrong, 'an Stelle', asked[wrong]?.id, entities[wrong]?.['id']),
          place(wrong, 'at place', asked[wrong]?.id, entities[wrong]?.['id']),
        ];
  const message = {
    de: `_entities antwortet nicht in der Reihenfolge der Fragen (${de}). Die Liste hat einen Platz je Frage, in derselben Reihenfolge, auch wenn etwas doppelt gefragt ist.`,
    en: `_entities does not answer in the order asked (${en}). The list has one place a question, in the same order, also when something is asked twice.`,
  };
  return [createFinding('ENTITIES_ORDER', message)];
};

function place(index: number, words: string, asked: string | undefined, answered: unknown): string {
  return `${words} ${index + 1}: ${excerpt(asked ?? '')} → ${excerpt(String(answered))}`;
}
