import { describe, expect, test } from 'vitest';
import { contractSubject, editedSdl, inShort, neuUlmSdl, own, type Edit } from '../testkit/neu-ulm.ts';
import { checkContract } from './contract.ts';

/** What someone adds to the contract, and what the rules say of it. */
const cases: readonly (readonly [name: string, edits: readonly Edit[], findings: readonly string[]])[] = [
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

describe('additions to the contract', () => {
  test.each(cases)('%s', (_name, edits, findings) => {
    expect(inShort(checkContract(contractSubject(editedSdl(...edits))))).toEqual(findings);
  });

  test('says where and how to mend it, in German and English', () => {
    const [finding] = checkContract(contractSubject(editedSdl(own('"Ours." scalar Tool'))));
    expect(finding?.position).toEqual({ line: neuUlmSdl.split('\n').length + 1, column: 16 });
    expect(finding?.message.de).toMatch(/Der Typ Tool .*„NeuUlm…“, etwa NeuUlmTool\.$/);
    expect(finding?.message.en).toMatch(/The type Tool .*"NeuUlm…", such as NeuUlmTool\.$/);
  });
});
