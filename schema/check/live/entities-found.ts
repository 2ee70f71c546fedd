import { createFinding } from '../report/create-finding.ts';
import { fetchEntities, sampleEntities, selectId } from './entities/entities-of.ts';
import { examples, excerpt } from './excerpt.ts';
import type { LiveRule } from './live-subject.ts';

const perKind = 10;

/** Rule `ENTITIES_FOUND`. */
export const entitiesFound: LiveRule = async ({ endpoint, feed, network }) => {
  const asked = sampleEntities(feed, network, perKind);
  if (asked.length === 0) return [];
  const { entities, errors } = await fetchEntities(endpoint, asked, selectId(network));
  const missing = asked.filter((_, index) => !entities?.[index]).map(({ __typename, id }) => `${__typename} ${id}`);
  if (errors.length === 0 && missing.length === 0) return [];
  const reason = errors[0] ? `: ${excerpt(errors[0].message)}` : '';
  const message = {
    de: `_entities kennt Einträge nicht, die _catalog nennt${reason}: ${examples(missing)}. Was im Feed steht und nicht gelöscht ist, muss mit __typename und id zu finden sein.`,
    en: `_entities does not know entries that _catalog names${reason}: ${examples(missing)}. What is in the feed and not deleted must be found by __typename and id.`,
  };
  return [createFinding('ENTITIES_FOUND', message)];
};
