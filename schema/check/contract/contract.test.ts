import { describe, expect, test } from 'vitest';
import { contractSubject, editedSdl, inShort, neuUlmSdl, type Edit } from '../testkit/neu-ulm.ts';
import { checkContract } from './contract.ts';

/** How someone changes what is common to all networks, and what the rules say of it. */
const cases: readonly (readonly [name: string, edits: readonly Edit[], findings: readonly string[]])[] = [
  [
    'a protected hub',
    [['type NeuUlmHub implements Entry & Hub', 'type NeuUlmHub implements Entry & Hub @federation__authenticated']],
    ['CONTRACT_PUBLIC NeuUlmHub positioned'],
  ],
  [
    'a protected root type',
    [['type Query', 'type Query @federation__policy(policies: [["p"]])']],
    ['CONTRACT_PUBLIC Query positioned'],
  ],
  [
    'a protected field of the contract under another name of the directive',
    [
      ['"@key"', '"@key", { name: "@requiresScopes", as: "@scopes" }'],
      [/(type NeuUlmHub [^]*?\n  title: String!)/, '$1 @scopes(scopes: [["a"]])'],
    ],
    ['CONTRACT_PUBLIC NeuUlmHub.title positioned'],
  ],
  [
    'a protected value of the contract',
    [['type Money @shareable', 'type Money @shareable @federation__authenticated']],
    ['CONTRACT_UNCHANGED Money positioned'],
  ],
  ['no link to federation', [[/^extend schema[^\n]*\n/, '']], ['FEDERATION_VERSION']],
  ['a newer federation', [['v2.9', 'v2.10']], ['FEDERATION_VERSION positioned']],
  ['another federation', [['v2.9', 'v3.0']], ['FEDERATION_VERSION positioned']],

  [
    'a type of the contract missing',
    [[/"""A page of the catalog feed."""\ntype CatalogPage[^}]*\}\n/, '']],
    ['CONTRACT_UNCHANGED CatalogPage'],
  ],
  [
    'a field of the contract missing',
    [['  """Its name."""\n  title: String!\n', '']],
    ['CONTRACT_UNCHANGED Brand.title'],
  ],
  [
    'a field of the contract of another type',
    [['amount: Float!', 'amount: String!']],
    ['CONTRACT_UNCHANGED Money.amount positioned'],
  ],
  [
    'a field added to the contract',
    [['amount: Float!', 'amount: Float! cents: Int']],
    ['CONTRACT_UNCHANGED Money.cents positioned'],
  ],
  [
    'an argument of the contract changed',
    [[/(interface Hub [^]*?first: Int! = )50/, '$160']],
    ['CONTRACT_UNCHANGED Hub.offers(first:) positioned'],
  ],
  [
    'a value added to an enum of the contract',
    [['  WORKSHOP\n', '  WORKSHOP\n  HACKATHON\n']],
    ['CONTRACT_UNCHANGED OfferKind.HACKATHON positioned'],
  ],
  [
    'the feed open to clients',
    [['enum CatalogKind @inaccessible', 'enum CatalogKind']],
    ['CONTRACT_UNCHANGED CatalogKind positioned'],
  ],
  [
    'a contract field taken over from others',
    [['amount: Float!', 'amount: Float! @override(from: "dataport")']],
    ['CONTRACT_UNCHANGED Money.amount positioned'],
  ],
  ['another kind of type', [['interface Entry {', 'type Entry {']], ['CONTRACT_UNCHANGED Entry positioned']],

  [
    "a field on the directory's type",
    [[/(type Topic @key[^}]*)/, '$1"Ours." tools: [String!]!\n']],
    ['REFERENCE_STUB Topic.tools positioned'],
  ],
  [
    "the directory's type as an own entity",
    [['type Region @key(fields: "code", resolvable: false)', 'type Region @key(fields: "code")']],
    ['REFERENCE_STUB Region positioned'],
  ],
  ['no stub', [[/"{3}\nA concept of the[^"]*"{3}\ntype Topic @key[^}]*\}/, '']], ['REFERENCE_STUB Topic']],

  [
    'no catalog',
    [[/type Query \{[^]*?\n\}/, 'type Query { "Ours." neuUlmTools: [String!]! }']],
    ['CATALOG_FIELD Query._catalog'],
  ],
  [
    'a catalog with optional first',
    [['first: Int!\n', 'first: Int\n']],
    ['CATALOG_FIELD Query._catalog(first:) positioned'],
  ],
  [
    'a catalog that clients see',
    [['CatalogPage! @shareable @inaccessible', 'CatalogPage! @shareable']],
    ['CATALOG_FIELD Query._catalog positioned'],
  ],
  [
    'a catalog with a further argument',
    [['first: Int!\n', 'first: Int!\n    only: ID\n']],
    ['CATALOG_FIELD Query._catalog(only:) positioned'],
  ],

  ['a concrete type missing', [[/"""[^"]*"""\ntype NeuUlmOffer [^]*?\n\}\n/, '']], ['ENTITY_TYPES NeuUlmOffer']],
  [
    'a concrete type without its interface',
    [['NeuUlmNetworkProfile implements NetworkProfile', 'NeuUlmNetworkProfile']],
    ['ENTITY_TYPES NeuUlmNetworkProfile positioned'],
  ],

  [
    'no key',
    [['type NeuUlmHub implements Entry & Hub @key(fields: "id")', 'type NeuUlmHub implements Entry & Hub']],
    ['ENTITY_KEY NeuUlmHub positioned'],
  ],
  [
    'a key nobody can resolve',
    [
      [
        'type NeuUlmHub implements Entry & Hub @key(fields: "id")',
        'type NeuUlmHub implements Entry & Hub @key(fields: "id", resolvable: false)',
      ],
    ],
    ['ENTITY_KEY NeuUlmHub positioned'],
  ],
  [
    'another key',
    [
      [
        'type NeuUlmOffer implements Entry & Offer @key(fields: "id")',
        'type NeuUlmOffer implements Entry & Offer @key(fields: "title")',
      ],
    ],
    ['ENTITY_KEY NeuUlmOffer positioned'],
  ],
];

describe('the contract', () => {
  test.each(cases)('%s', (_name, edits, findings) => {
    expect(inShort(checkContract(contractSubject(editedSdl(...edits))))).toEqual(findings);
  });

  test('tells the types that are missing in one finding', () => {
    const bare = neuUlmSdl.slice(0, neuUlmSdl.indexOf('"""An agreement'));
    const findings = checkContract(contractSubject(`${bare} type Query { _catalog: Int }`));
    expect(findings.filter(({ rule }) => rule === 'CONTRACT_UNCHANGED')).toHaveLength(1);
  });
});
