import type { Finding } from '../report/finding.ts';
import { catalogField } from './catalog-field.ts';
import type { ContractRule, ContractSubject } from './contract-subject.ts';
import { contractPublic } from './contract-public.ts';
import { contractUnchanged } from './contract-unchanged.ts';
import { descriptionMissing } from './description-missing.ts';
import { endpointUrl } from './endpoint-url.ts';
import { entityKey } from './entity-key.ts';
import { entityTypesPresent } from './entity-types.ts';
import { federationVersion } from './federation-version.ts';
import { ownTypePrefix } from './own-type-prefix.ts';
import { referenceStub } from './reference-stub.ts';
import { reservedName } from './reserved-name.ts';
import { rootFieldPrefix } from './root-field-prefix.ts';

/** In the order someone mends them. */
const rules: readonly ContractRule[] = [
  federationVersion,
  endpointUrl,
  contractUnchanged,
  contractPublic,
  referenceStub,
  catalogField,
  entityTypesPresent,
  entityKey,
  ownTypePrefix,
  rootFieldPrefix,
  reservedName,
  descriptionMissing,
];

/** Runs all rules of the contract. */
export function checkContract(subject: ContractSubject): Finding[] {
  return rules.flatMap((rule) => rule(subject));
}
