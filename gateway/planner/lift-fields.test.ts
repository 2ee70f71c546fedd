import { type OperationDefinitionNode, parse, print, stripIgnoredCharacters } from 'graphql';
import { expect, it } from 'vitest';
import { composeGraph } from '../../test/testkit/federation/compose-graph.ts';
import { liftFields } from './lift-fields.ts';
import { readJoinGraph } from './read-join-graph.ts';

const graph = readJoinGraph(
  parse(
    composeGraph({
      a: {
        sdl: `
          type Query { node: Node thing: Thing }
          interface Node { id: ID! next: Node other: Node }
          type One implements Node @key(fields: "id") { id: ID! next: Node other: One size(of: Int): Int }
          type Two implements Node @key(fields: "id") { id: ID! next: Node other: Two size(of: Int): Int }
          union Thing = One | Two`,
      },
    }),
  ),
  () => false,
);

function lift(text: string): string {
  const [operation] = parse(`{${text}}`, { noLocation: true }).definitions as [OperationDefinitionNode];
  const set = liftFields(graph, 'a', graph.subgraphs.get('a')?.get('Query'), operation.selectionSet);
  return stripIgnoredCharacters(print(set)).slice(1, -1);
}

it.each([
  ['node{...on One{id next{id}}...on Two{id next{id}}}', 'node{id next{id}}'],
  ['node{__typename ...on One{id size}...on Two{id}}', 'node{id __typename ...on One{size}}'],
  [
    'node{...on One{a:next{...on One{id}...on Two{id}}}...on Two{a:next{...on One{id}...on Two{id}}}}',
    'node{a:next{id}}',
  ],
  ['node{...on One{next@skip(if:true){id}}...on Two{next@skip(if:true){id}}}', 'node{next@skip(if:true){id}}'],
])('lifts %s to %s', (given, expected) => {
  expect(lift(given)).toBe(expected);
});

it.each([
  ['a field that only some types are asked for', 'node{...on One{id}}'],
  ['other arguments', 'node{...on One{next{id}}...on Two{next{__typename}}}'],
  ['a field that the interface does not have', 'node{...on One{size}...on Two{size}}'],
  ['a field whose types below differ', 'node{...on One{other{id}}...on Two{other{id}}}'],
  ['a key that stands for something else too', 'node{...on One{x:id x:id}...on Two{x:id}}'],
  ['a union', 'thing{...on One{id}...on Two{id}}'],
  ['fragments with conditions', 'node{...on One@skip(if:true){id}...on Two{id}}'],
])('leaves %s', (_, text) => {
  expect(lift(text)).toBe(text);
});
