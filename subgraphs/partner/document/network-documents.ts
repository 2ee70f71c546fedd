import { z } from 'zod';
import type { NetworkData } from '../../kit/data/network-data.ts';
import { hubSchema } from '../../kit/data/schema/hub-schema.ts';
import type { KnownKeys } from '../../kit/data/schema/known-keys.ts';
import { offerSchema } from '../../kit/data/schema/offer-schema.ts';
import { organisationSchema } from '../../kit/data/schema/organisation-schema.ts';
import { profileSchema } from '../../kit/data/schema/profile-schema.ts';
import { sourceSchema } from '../../kit/data/schema/source-schema.ts';
import type { VocabularyNames } from '../cell/known-names.ts';
import type { NetworkDescription } from '../description/read-description.ts';
import { partnerTypePrefix } from '../partner-types.ts';
import type { Problem } from '../problem/problem.ts';
import type { CheckedRows, RowDocument } from './check-rows.ts';

/**
 * Makes the data of a network by the kit's own schemas, line by line: what they refuse although every cell was accepted is a problem
 * of its line.
 */
export function networkDocuments(
  description: NetworkDescription,
  { hubs, offers, sources }: CheckedRows,
  vocabulary: VocabularyNames,
): { readonly data: NetworkData | null; readonly problems: readonly Problem[] } {
  const known = knownKeys(description.id, { hubs, sources }, vocabulary);
  const problems: Problem[] = [];
  const check = <Schema extends z.ZodType>(rows: readonly RowDocument<unknown>[], schema: Schema) =>
    rows.flatMap(({ input, row }): z.output<Schema>[] => {
      const { data, error } = schema.safeParse(input);
      for (const { path, message } of error?.issues ?? []) {
        const place = `${path.join('.')}: ${message}`;
        problems.push(
          row.problem('id', { de: `passt nicht zum Datenmodell: ${place}`, en: `does not fit the model: ${place}` }),
        );
      }
      return error ? [] : [data as z.output<Schema>];
    });
  const data = {
    network: description.id,
    typePrefix: partnerTypePrefix,
    title: description.title,
    sources: z.array(sourceSchema(known)).parse(sources.documents()),
    organisations: [organisationSchema(known).parse(operator(description))],
    profile: profileSchema(known).parse({ id: `${description.id}:profile`, operator: operatorKey }),
    hubs: check(hubs, hubSchema(known)),
    offers: check(offers, offerSchema(known)),
  };
  return { data: problems.length > 0 ? null : data, problems };
}

const operatorKey = 'operator';

function operator(description: NetworkDescription): z.input<ReturnType<typeof organisationSchema>> {
  return {
    key: operatorKey,
    name: description['operator.name'],
    kind: description['operator.kind'],
    legalForm: description['operator.legalForm'],
    region: description['operator.region'],
    url: description['operator.homepage'],
  };
}

function knownKeys(
  network: string,
  { hubs, sources }: Pick<CheckedRows, 'hubs' | 'sources'>,
  { topics, regions }: VocabularyNames,
): KnownKeys {
  return {
    network,
    topics: new Set(topics.values()),
    regions: new Set(regions.keys()),
    municipalities: new Set([...regions].filter(([, { isMunicipality }]) => isMunicipality).map(([code]) => code)),
    sources: new Set(sources.documents().map(({ key }) => key)),
    organisations: new Set([operatorKey]),
    programmes: new Set(),
    hubs: new Set(hubs.map(({ input }) => input.id)),
  };
}
