import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { expect, test } from 'vitest';
import { readNetworks } from '../kit/networks/read-networks.ts';
import { buildTypeGraphqlSchema } from '../kit/schema/build-type-graphql-schema.ts';
import { printSubgraph } from '../kit/schema/print-subgraph.ts';
import { directorySchema } from './directory-schema.ts';

const partner = {
  id: 'partner',
  typePrefix: 'Partner',
  title: 'Partner',
  operatorName: 'Partner e. V.',
  homepage: null,
};

test('a new network needs only its registration: its types are stubs that no one asks the directory for', async () => {
  const sdl = printSubgraph(await buildTypeGraphqlSchema(directorySchema([...readNetworks(), partner])));
  const stub = (name: string, interfaces: string) =>
    new RegExp(
      `type ${name} implements ${interfaces}\\s+@key\\(fields: "id", resolvable: false\\)\\s*\\{[^}]*\\bid: ID!\\s*\\}`,
    );
  expect(sdl).toMatch(stub('PartnerHub', 'Entry & Hub'));
  expect(sdl).toMatch(stub('PartnerOffer', 'Entry & Offer'));
  expect(sdl).toMatch(stub('PartnerNetworkProfile', 'NetworkProfile'));
  expect(sdl).toMatch(stub('DataportHub', 'Entry & Hub'));
});

test('every type, field, argument and enum value is described', async () => {
  const schema = await buildTypeGraphqlSchema(directorySchema(readNetworks()));
  expect(undescribed(schema)).toEqual([]);
});

function undescribed(schema: GraphQLSchema): string[] {
  const names: string[] = [];
  const check = (name: string, { description }: { description?: string | null | undefined }) => {
    if (!description) names.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (type !== schema.getQueryType()) check(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field);
        for (const argument of field.args) check(`${type.name}.${field.name}(${argument.name})`, argument);
      }
    }
  }
  return names;
}
