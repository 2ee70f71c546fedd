import { z } from 'zod';
import { OrganisationKind } from '../../contract/enums/organisation-kind.ts';
import type { KnownKeys } from './known-keys.ts';
import { ownKey } from './own-key.ts';
import { referenceSchemas } from './reference-schemas.ts';
import { optional, text, url } from './value-schemas.ts';

/** An item of `organisations.yaml`. */
export function organisationSchema(known: KnownKeys) {
  const { region } = referenceSchemas(known);
  return z.strictObject({
    key: ownKey(known),
    name: text,
    kind: z.enum(OrganisationKind),
    legalForm: optional(text),
    region: optional(region),
    url: optional(url),
  });
}

/** An organisation as written. */
export type OrganisationDocument = z.output<ReturnType<typeof organisationSchema>>;
