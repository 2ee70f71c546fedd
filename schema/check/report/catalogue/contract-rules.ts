import type { RuleEntry } from './rule-entry.ts';

/** Rules of the phase `contract`: what every network owes the others. */
export const contractRules = {
  FEDERATION_VERSION: {
    severities: ['error'],
    demand: 'The schema links Apollo Federation 2, version 2.9 or earlier.',
  },
  ENDPOINT_URL: {
    severities: ['error'],
    demand: 'The address of the endpoint is an absolute http or https URL without credentials and fragment.',
  },
  CONTRACT_UNCHANGED: {
    severities: ['error'],
    demand: 'Every type of `schema/contract.graphql` is there, with the same fields, arguments, values and directives.',
  },
  CONTRACT_PUBLIC: {
    severities: ['error'],
    demand:
      'Root types, and the types and fields that the contract asks of a network, carry no `@authenticated`, `@requiresScopes` or `@policy`.',
  },
  REFERENCE_STUB: {
    severities: ['error'],
    demand:
      '`Topic`, `Region` and `Network` are only references (the key, `resolvable: false`): the directory owns them.',
  },
  CATALOG_FIELD: {
    severities: ['error'],
    demand: '`Query._catalog` is there with the signature of the contract, `@shareable` and `@inaccessible`.',
  },
  ENTITY_TYPES: {
    severities: ['error'],
    demand:
      '`<Prefix>Hub`, `<Prefix>Offer` and `<Prefix>NetworkProfile` are object types that implement the interfaces.',
  },
  ENTITY_KEY: {
    severities: ['error'],
    demand: 'These three types have `@key(fields: "id")`, and the endpoint resolves it.',
  },
  OWN_TYPE_PREFIX: {
    severities: ['error'],
    demand: "Every type that is not of the contract begins with the network's type prefix.",
  },
  ROOT_FIELD_PREFIX: {
    severities: ['error'],
    demand: "Root fields other than `_catalog` begin with the network's type prefix in lower camel case.",
  },
  RESERVED_NAME: {
    severities: ['error'],
    demand: 'No name begins with `__`, `_hg_`, `join__` or `link__`.',
  },
  DESCRIPTION_MISSING: {
    severities: ['error'],
    demand: 'Every own type, field, argument and enum value has a description.',
  },
} as const satisfies Record<string, RuleEntry>;
