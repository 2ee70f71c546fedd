import { expect, test } from 'vitest';
import { contractSubject, editedSdl, inShort, own, type Edit } from '../testkit/neu-ulm.ts';
import { checkContract } from './contract.ts';

/** What someone may write otherwise than the contract. */
const cases: readonly (readonly [name: string, edits: readonly Edit[]])[] = [
  ['nothing wrong', []],
  ['an own type under the prefix', [own('"What we lend." type NeuUlmTool { "Its name." name: String! }')]],
  [
    'federation names without import',
    [
      ['import: ["@inaccessible", "@key", "@listSize", "@shareable"]', 'import: ["@inaccessible", "@listSize"]'],
      [/@key/g, '@federation__key'],
      [/@shareable/g, '@federation__shareable'],
    ],
  ],
  [
    'federation names under an alias',
    [
      ['"@key"', '{ name: "@key", as: "@entity" }'],
      [/@key/g, '@entity'],
      ['{ name: "@entity"', '{ name: "@key"'],
    ],
  ],
  [
    '@shareable on fields instead of the type',
    [
      ['type GeoPoint @shareable', 'type GeoPoint'],
      ['latitude: Float!\n  """Degrees east', 'latitude: Float! @shareable\n  """Degrees east'],
      ['longitude: Float!', 'longitude: Float! @shareable'],
    ],
  ],
  ['a reference stub as an extension', [[/"{3}\nA concept of the[^"]*"{3}\ntype Topic/, 'extend type Topic']]],
  [
    'a spaced key',
    [
      [
        'type NeuUlmHub implements Entry & Hub @key(fields: "id")',
        'type NeuUlmHub implements Hub & Entry @key(fields: " id ", resolvable: true)',
      ],
    ],
  ],
  ['no word of what the list of offers costs', [[/(offers\([^)]*\): \[Offer!\]!) @listSize\([^)]*\)/g, '$1']]],
  ['machinery that a library prints', [own('scalar link__Import scalar federation__FieldSet scalar _Any')]],
  [
    'protected fields and types of its own',
    [
      own(
        '"For some." type NeuUlmTool @federation__authenticated { "Its price." price: Int @federation__authenticated }',
      ),
    ],
  ],
  ['a root type of another name', [['type Query {', 'schema { query: Root }\ntype Root {']]],
  ['a root field under the prefix', [['type Query {', 'type Query {\n  "Ours."\n  neuUlmTools: [String!]!']]],
];

test.each(cases)('the contract has nothing against %s', (_name, edits) => {
  expect(inShort(checkContract(contractSubject(editedSdl(...edits))))).toEqual([]);
});
