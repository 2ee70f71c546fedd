import { describe, expect, test } from 'vitest';
import { contractSubject, editedSdl, inShort, neuUlmSdl, own, type Edit } from '../testkit/neu-ulm.ts';
import { checkContract } from './contract.ts';

/** What someone writes, and what the rules say of it. */
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

  [
    'a type without prefix',
    [own('"Ours." type Tool { "Its name." name: String! }')],
    ['OWN_TYPE_PREFIX Tool positioned'],
  ],
  [
    "another network's type",
    [own('"Not ours." enum DataportKind { "One." ONE }')],
    ['OWN_TYPE_PREFIX DataportKind positioned'],
  ],
  [
    'a longer word that begins like the prefix',
    [own('"Ours." scalar NeuUlmer')],
    ['OWN_TYPE_PREFIX NeuUlmer positioned'],
  ],

  [
    "a root field of the directory's name",
    [['type Query {', 'type Query {\n  "Ours."\n  hubs: [NeuUlmHub!]!']],
    ['ROOT_FIELD_PREFIX Query.hubs positioned'],
  ],
  [
    'a mutation without prefix',
    [own('type Mutation { "Books." book(id: ID!): Boolean }')],
    ['ROOT_FIELD_PREFIX Mutation.book positioned', 'DESCRIPTION_MISSING Mutation.book(id:) positioned'],
  ],

  [
    'a reserved type',
    [own('"Ours." type join__NeuUlm { "One." a: Int }')],
    ['OWN_TYPE_PREFIX join__NeuUlm positioned', 'RESERVED_NAME join__NeuUlm positioned'],
  ],
  [
    'a reserved field',
    [own('"Ours." type NeuUlmTool { "Its name." _hg_name: String! }')],
    ['RESERVED_NAME NeuUlmTool._hg_name positioned'],
  ],
  [
    'a reserved argument',
    [own('"Ours." type NeuUlmTool { "Its name." name("In." __in: Int): String! }')],
    ['RESERVED_NAME NeuUlmTool.name(__in:) positioned'],
  ],

  [
    'nothing described',
    [own('type NeuUlmTool { name(short: Boolean): String! } enum NeuUlmKind { ONE } input NeuUlmIn { a: Int }')],
    [
      'DESCRIPTION_MISSING NeuUlmTool positioned',
      'DESCRIPTION_MISSING NeuUlmTool.name positioned',
      'DESCRIPTION_MISSING NeuUlmTool.name(short:) positioned',
      'DESCRIPTION_MISSING NeuUlmKind positioned',
      'DESCRIPTION_MISSING NeuUlmKind.ONE positioned',
      'DESCRIPTION_MISSING NeuUlmIn positioned',
      'DESCRIPTION_MISSING NeuUlmIn.a positioned',
    ],
  ],
  ['an empty description', [own('"  " scalar NeuUlmColour')], ['DESCRIPTION_MISSING NeuUlmColour positioned']],
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

  test('says where and how to mend it, in German and English', () => {
    const [finding] = checkContract(contractSubject(editedSdl(own('"Ours." scalar Tool'))));
    expect(finding?.position).toEqual({ line: neuUlmSdl.split('\n').length + 1, column: 16 });
    expect(finding?.message.de).toMatch(/Der Typ Tool .*„NeuUlm…“, etwa NeuUlmTool\.$/);
    expect(finding?.message.en).toMatch(/The type Tool .*"NeuUlm…", such as NeuUlmTool\.$/);
  });
});
