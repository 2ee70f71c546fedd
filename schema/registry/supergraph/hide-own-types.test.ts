import { expect, test } from 'vitest';
import { hideOwnTypes } from './hide-own-types.ts';

const link = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])`;
const types = (inaccessible: string) => `
type Query {
  _catalog(first: Int!): Page @shareable @${inaccessible}
  stateHubs(filter: StateFilter, kind: StateKind): [StateThing]
}
extend type Query { stateMore: StateUnion }
type StateHub @key(fields: "id") { id: ID! level: StateLevel }
type Statement @shareable { text: String }
type Page @shareable { size: Int }
interface StateThing { id: ID! }
union StateUnion = StateHub
enum StateKind { ONE }
input StateFilter { kind: StateKind }
scalar StateLevel
`;

/** What is marked: types by name, fields with theirs. */
function marked(sdl: string, inaccessible: string): string[] {
  const lines = sdl.split('\n').filter((line) => line.includes(`@${inaccessible}`));
  return lines.map(
    (line) =>
      line
        .trim()
        .replace(/^(?:extend )?(?:type|interface|union|enum|input|scalar) /, '')
        .split(/[\s(:@]/, 1)[0] ?? '',
  );
}

const hidden = [
  '_catalog',
  'stateHubs',
  'stateMore',
  'StateHub',
  'StateThing',
  'StateUnion',
  'StateKind',
  'StateFilter',
  'StateLevel',
];

test.each([
  ['inaccessible', '"@key", "@shareable", "@inaccessible"'],
  ['federation__inaccessible', '"@key", "@shareable"'],
  ['hidden', '"@key", "@shareable", { name: "@inaccessible", as: "@hidden" }'],
])('marks own types and root fields with @%s, each once, and nothing that is shared', (name, imports) => {
  const sdl = hideOwnTypes(link(imports) + types(name), 'State').replace(/^extend schema.*\n/, '');
  expect(marked(sdl, name)).toEqual(hidden);
  expect(sdl.split(`@${name}`)).toHaveLength(hidden.length + 1);
});
