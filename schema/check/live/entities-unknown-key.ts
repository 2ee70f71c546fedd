import { randomUUID } from 'node:crypto';
import { createFinding } from '../report/create-finding.ts';
import { fetchEntities, sampleEntities, selectId } from './entities/entities-of.ts';
import { excerpt } from './excerpt.ts';
import type { LiveRule } from './live-subject.ts';

/** Rule `ENTITIES_UNKNOWN_KEY`: keys nobody knows, between keys that are known. */
export const entitiesUnknownKey: LiveRule = async ({ endpoint, feed, network }) => {
  const known = sampleEntities(feed, network, 1);
  const unknown = [...selectId(network).keys()].map((__typename) => ({
    __typename,
    id: `${network.id}:${randomUUID()}`,
  }));
  const asked = [...unknown, ...known];
  const { entities, errors } = await fetchEntities(endpoint, asked, selectId(network));
  const invented = unknown.find((_, index) => entities?.[index]);
  const lost = known.find((_, index) => !entities?.[unknown.length + index]);
  if (errors.length === 0 && !invented && !lost) return [];
  const reason = errors[0]
    ? excerpt(errors[0].message)
    : excerpt(`${(invented ?? lost)?.__typename} ${invented ? '≠ null' : '= null'}`);
  const message = {
    de: `_entities antwortet auf unbekannte Schlüssel nicht mit null: ${reason}. Ein unbekannter Schlüssel ist kein Fehler: an seinem Platz steht null, die anderen werden beantwortet.`,
    en: `_entities does not answer unknown keys with null: ${reason}. An unknown key is no error: its place is null, the others are answered.`,
  };
  return [createFinding('ENTITIES_UNKNOWN_KEY', message)];
};
