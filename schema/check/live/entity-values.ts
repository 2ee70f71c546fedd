import { isObjectType, Kind, parse, type GraphQLSchema } from 'graphql';
import { createFinding } from '../report/create-finding.ts';
import type { Finding } from '../report/finding.ts';
import { fetchEntities, sampleEntities } from './entities/entities-of.ts';
import { selectEverything } from './entities/select-everything.ts';
import { excerpt } from './excerpt.ts';
import type { LiveRule } from './live-subject.ts';
import { sourceNamed } from './source-named.ts';
import { checkObject, type TypeLie } from './types/find-type-lies.ts';
import { tellTypeLies } from './types/tell-type-lies.ts';

const perKind = 5;

/** Asks some entities for everything they have; rules `RESPONSE_TYPES` and `SOURCE_NAMED` look at the answer. */
export const entityValues: LiveRule = async ({ endpoint, feed, network, schema }) => {
  const asked = sampleEntities(feed, network, perKind);
  if (asked.length === 0) return [];
  const selections = new Map(
    [...new Set(asked.map(({ __typename }) => __typename))].map((name) => [name, selectionOf(name, schema)]),
  );
  const { entities, errors } = await fetchEntities(endpoint, asked, selections);
  if (errors[0] || !entities) return [unanswered(errors[0]?.message ?? 'data: null')];
  const found = entities.flatMap((entity, index) =>
    entity ? [{ entity, asked: asked[index]?.__typename ?? '' }] : [],
  );
  const lies = found.flatMap(({ entity, asked }) => compareTypes(entity, asked, selections.get(asked) ?? '', schema));
  return [...tellTypeLies(lies), ...sourceNamed(found.map(({ entity }) => entity))];
};

function selectionOf(typeName: string, schema: GraphQLSchema): string {
  const type = schema.getType(typeName);
  return isObjectType(type) ? selectEverything(type) : '__typename';
}

function compareTypes(
  entity: Readonly<Record<string, unknown>>,
  typeName: string,
  selection: string,
  schema: GraphQLSchema,
): TypeLie[] {
  const type = schema.getType(typeName);
  const [operation] = parse(`{ ${selection} }`).definitions;
  if (!isObjectType(type) || operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return checkObject(schema, type, operation.selectionSet, entity, typeName);
}

function unanswered(reason: string): Finding {
  const message = {
    de: `_entities mit allen Feldern der eigenen Typen antwortet nicht: ${excerpt(reason)}. Jedes veröffentlichte Feld muss zu beantworten sein, unbekannte Werte mit null.`,
    en: `_entities with all fields of the own types does not answer: ${excerpt(reason)}. Every published field must be answered, unknown values with null.`,
  };
  return createFinding('RESPONSE_TYPES', message);
}
