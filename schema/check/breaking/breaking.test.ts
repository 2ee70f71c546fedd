import { describe, expect, test } from 'vitest';
import { composeSupergraph } from '../../compose/compose-supergraph.ts';
import type { ClientUsage } from '../report/finding.ts';
import { checkBreaking } from './breaking.ts';
import type { CheckedDocument } from './broken-documents.ts';
import type { UsageLookup } from './recent-usage.ts';

const before = `
  interface Named { name: String! }
  type Query { tool(id: ID, kind: Kind, options: Options): Tool things: [Thing!]! }
  type Tool implements Named { id: ID! name: String! weight(unit: String): Float! kind: Kind colour: Colour }
  type Person implements Named { name: String! }
  union Thing = Tool | Person
  enum Kind { SAW DRILL }
  scalar Colour
  input Options { nested: Size } input Size { width: Int height: Int }
`;

/** A change, the finding it is, and the fields whose use decides over it. */
const cases: readonly (readonly [search: string, replacement: string, finding: string, decisive: readonly string[]])[] =
  [
    ['weight(unit: String): Float!', '', 'FIELD_REMOVED Tool.weight', ['Tool.weight']],
    ['name: String! weight', 'name: String! weight2: Int weight', '', []],
    ['weight(unit: String): Float!', 'weight(unit: String): Float', 'FIELD_TYPE_CHANGED Tool.weight', ['Tool.weight']],
    ['kind: Kind colour', 'kind: Kind! colour', '', []],
    ['(unit: String)', '', 'FIELD_ARGUMENT_REMOVED Tool.weight(unit:)', ['Tool.weight']],
    ['(unit: String)', '(unit: String, digits: Int!)', 'FIELD_ARGUMENT_ADDED Tool.weight(digits:)', ['Tool.weight']],
    ['(unit: String)', '(unit: String, digits: Int)', '', []],
    ['(unit: String)', '(unit: String!)', 'FIELD_ARGUMENT_TYPE_CHANGED Tool.weight(unit:)', ['Tool.weight']],
    ['SAW DRILL', 'SAW', 'ENUM_VALUE_REMOVED Kind.DRILL', ['Query.tool', 'Tool.kind']],
    ['width: Int', 'width: Int!', 'INPUT_FIELD_TYPE_CHANGED Size.width', ['Query.tool']],
    ['width: Int', '', 'INPUT_FIELD_REMOVED Size.width', ['Query.tool']],
    ['width: Int', 'width: Int depth: Int!', 'INPUT_FIELD_ADDED Size.depth', ['Query.tool']],
    ['union Thing = Tool | Person', 'union Thing = Tool', 'UNION_MEMBER_REMOVED Thing', ['Person.name']],
    ['type Person implements Named', 'type Person', 'OBJECT_TYPE_INTERFACE_REMOVED Person', ['Person.name']],
    ['scalar Colour', 'enum Colour { RED }', 'TYPE_KIND_CHANGED Colour', ['Tool.colour']],
  ];

const today = new Date('2026-11-25T10:00:00Z');

function compose(sdl: string): string {
  return composeSupergraph([
    {
      name: 'tools',
      url: 'https://tools.example.org/',
      sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")\n${sdl}`,
    },
  ]);
}

function check(after: string, usage: UsageLookup, documents: readonly CheckedDocument[] = []) {
  const graphs = { activeSupergraph: compose(before), nextSupergraph: compose(after) };
  return checkBreaking({ ...graphs, usage, documents, today, positionOf: () => ({ line: 1, column: 1 }) });
}

function usedBy(uses: Readonly<Record<string, readonly ClientUsage[]>>): UsageLookup {
  return (coordinate) => uses[coordinate] ?? [];
}

const grafana = { client: 'grafana', count: 7, lastUsedOn: '2026-11-20' };

describe('what the public graph would lose', () => {
  test.each(cases)('%j → %j: %s', async (search, replacement, expected, decisive) => {
    expect(before).toContain(search);
    const after = before.replace(search, replacement);
    const told = async (usage: UsageLookup) => {
      const findings = await check(after, usage);
      return findings.map(({ rule, coordinate, severity }) => `${severity} ${rule} ${coordinate}`);
    };
    const whenIt = (severity: string) => (expected === '' ? [] : [`${severity} ${expected}`]);
    expect(await told(() => [])).toEqual(whenIt('note'));
    expect(await told(() => null)).toEqual(whenIt('error'));
    for (const field of decisive) expect(await told(usedBy({ [field]: [grafana] }))).toEqual(whenIt('error'));
    const elsewhere: UsageLookup = (field) => (decisive.includes(field) ? [] : [grafana]);
    expect(await told(elsewhere)).toEqual(whenIt('note'));
  });

  test('of a removed type every field counts, added up by client', async () => {
    const after = before.replace(/type Person[^}]*\}/, '').replace('Tool | Person', 'Tool');
    const usage = usedBy({ 'Person.name': [grafana, { client: 'web', count: 9, lastUsedOn: '2026-11-01' }] });
    const findings = await check(after, usage);
    expect(findings.map(({ rule }) => rule)).toEqual(['TYPE_REMOVED', 'UNION_MEMBER_REMOVED']);
    expect(findings[0]?.usage?.map(({ client }) => client)).toEqual(['web', 'grafana']);
    expect(findings[0]?.message.de).toContain('web (9-mal, zuletzt am 2026-11-01), grafana (7-mal');
    expect(findings[0]?.message.en).toContain('Used by web (9 times, last on 2026-11-01), grafana (7 times');
  });

  test.each([
    ['2026-10-26', 'error'],
    ['2026-10-25', 'note'],
  ])('last used on %s: %s', async (lastUsedOn, severity) => {
    const after = before.replace('kind: Kind colour', 'colour');
    const [finding] = await check(after, usedBy({ 'Tool.kind': [{ client: 'grafana', count: 1, lastUsedOn }] }));
    expect(finding).toMatchObject({ rule: 'FIELD_REMOVED', severity });
  });

  test('a persisted document that the graph would refuse is an error, whoever used it or not', async () => {
    const documents = [
      { id: 'a', text: 'query Weights { tool { weight name } }' },
      { id: 'b', text: '{ tool { ...T } } fragment T on Tool { weight(unit: "kg") }' },
      { id: 'c', text: 'query Names { tool { name } }' },
      { id: 'd', text: 'query Refused { tool { price weight } }' },
    ];
    const findings = await check(before.replace('weight(unit: String): Float!', ''), () => [], documents);
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'note FIELD_REMOVED',
      'error PERSISTED_DOCUMENT_BROKEN',
    ]);
    const message = findings[1]?.message.en;
    expect(message).toMatch(/: Weights \(Cannot query field "weight" on type "Tool"\.\); b \(Cannot/);
    expect(message).not.toMatch(/Names|Refused/);
    expect(await check(before, () => [], documents)).toEqual([]);
    const many = Array.from({ length: 23 }, (_, id) => ({ id: String(id), text: '{ tool { weight } }' }));
    const [, finding] = await check(before.replace('weight(unit: String): Float!', ''), () => [], many);
    expect(finding?.message.de).toContain('und 3 weitere.');
  });

  test('what no rule knows is an error', async () => {
    const directive = 'directive @fast on FIELD';
    const supergraph = compose(before);
    const findings = await checkBreaking({
      activeSupergraph: `${supergraph}\n${directive}`,
      nextSupergraph: supergraph,
      usage: () => [],
      documents: [],
      today,
      positionOf: () => null,
    });
    expect(findings).toMatchObject([{ rule: 'BREAKING_CHANGE', severity: 'error', usage: null }]);
  });
});
