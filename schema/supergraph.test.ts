import { readFileSync } from 'node:fs';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import {
  buildASTSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
} from 'graphql';
import { expect, test } from 'vitest';
import { composeSupergraph } from './compose/compose-supergraph.ts';
import { readSubgraphs } from './compose/read-subgraphs.ts';

const supergraphSdl = readFileSync('schema/supergraph.graphql', 'utf8');
const publicSchema = buildASTSchema(transformSupergraphToPublicSchema(parse(supergraphSdl)));
const publicTypes = Object.values(publicSchema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

/** The coordinates of a type, its fields, their arguments and its enum values that have no description. */
function findUndescribed(type: GraphQLNamedType): string[] {
  return [{ coordinate: type.name, description: type.description }, ...describeMembers(type)]
    .filter(({ description }) => !description)
    .map(({ coordinate }) => coordinate);
}

function describeMembers(type: GraphQLNamedType): { coordinate: string; description: string | null | undefined }[] {
  if (isEnumType(type) || isInputObjectType(type)) {
    const members = isEnumType(type) ? type.getValues() : Object.values(type.getFields());
    return members.map(({ name, description }) => ({ coordinate: `${type.name}.${name}`, description }));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const coordinate = `${type.name}.${field.name}`;
    const args = field.args.map(({ name, description }) => ({ coordinate: `${coordinate}(${name}:)`, description }));
    return [{ coordinate, description: field.description }, ...args];
  });
}

test('the committed supergraph is what npm run compose writes', () => {
  expect(composeSupergraph(readSubgraphs('.'))).toBe(supergraphSdl);
});

test('everything that clients see is described', () => {
  // TypeGraphQL writes the root type itself, without a description; its fields have one each.
  expect(publicTypes.flatMap(findUndescribed)).toEqual(['Query']);
});

test('clients see neither the catalog feed nor the machinery of federation', () => {
  expect(publicTypes.map(({ name }) => name).filter((name) => /^(Catalog|_|join__|link__)/.test(name))).toEqual([]);
  expect(Object.keys(publicSchema.getQueryType()?.getFields() ?? {}).sort()).toEqual([
    'hub',
    'hubs',
    'network',
    'networks',
    'offer',
    'offers',
    'region',
    'regions',
    'search',
    'topic',
    'topics',
  ]);
});

test('every network has the types of the contract under its own prefix', () => {
  for (const name of ['Hub', 'Offer', 'NetworkProfile']) {
    const contractType = publicSchema.getType(name);
    if (!isInterfaceType(contractType)) return expect.fail(`${name} is no interface`);
    const concrete = publicSchema.getPossibleTypes(contractType).map((type) => type.name);
    expect(concrete.sort()).toEqual(['Association', 'Dataport', 'State'].map((prefix) => `${prefix}${name}`));
  }
  return undefined;
});
