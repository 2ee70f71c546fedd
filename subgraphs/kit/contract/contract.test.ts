import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { CatalogResolver } from '../catalog/catalog-resolver.ts';
import { projectPath } from '../project-path.ts';
import { buildTypeGraphqlSchema } from '../schema/build-type-graphql-schema.ts';
import { printSubgraph } from '../schema/print-subgraph.ts';
import { Hub } from './hub/hub.ts';
import { Offer } from './offer/offer.ts';
import { NetworkProfile } from './profile/network-profile.ts';

test('the classes of the kit emit exactly schema/contract.graphql', async () => {
  const kit = await buildTypeGraphqlSchema({
    resolvers: [CatalogResolver],
    types: [Hub, Offer, NetworkProfile],
    references: {},
    inaccessible: ['CatalogKind'],
  });
  const contract = buildSchema(readFileSync(projectPath('schema/contract.graphql'), 'utf8'), { assumeValidSDL: true });
  expect(printSubgraph(kit)).toBe(printSubgraph(contract));
});
