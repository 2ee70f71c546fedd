import { CatalogKind } from '../../contract/enums/catalog-kind.ts';
import type { ProfileDocument } from '../schema/profile-schema.ts';
import type { CatalogContent } from './catalog-content.ts';
import { emptyContent } from './catalog-content.ts';
import { distinctTexts } from './catalog-parts.ts';

/** What the catalog tells of the profile of a network with this title. */
export function profileContent(
  profile: ProfileDocument,
  { title, typeName, nameOf }: { title: string; typeName: string; nameOf: (key: string) => string },
): CatalogContent {
  return {
    ...emptyContent({ id: profile.id, kind: CatalogKind.PROFILE, typeName }),
    title,
    texts: distinctTexts([
      nameOf(profile.operator),
      ...profile.brands.flatMap(({ title, summary }) => [title, summary]),
      ...profile.offices.map(({ title }) => title),
      ...profile.plannedCounts.map(({ summary }) => summary),
      ...profile.programmes.flatMap(({ title, partOf, conditions, purposes }) => [
        title,
        partOf,
        ...conditions,
        ...purposes,
      ]),
    ]),
  };
}
