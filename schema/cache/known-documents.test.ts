import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { KnownDocuments } from './known-documents.ts';

const query = 'query A { a } mutation B { b }';

function know(): KnownDocuments {
  const known = new KnownDocuments(10);
  known.note(query, { document: parse(query), queryHash: 'hash' });
  return known;
}

it.each<
  [{ query: string; operationName: string | null; variables?: object | null; extensions?: object | null }, string?]
>([
  [{ query, operationName: 'A' }, 'A'],
  [{ query, operationName: 'B', variables: { x: 1 }, extensions: { clientLibrary: { name: 'x' } } }, 'B'],
  [{ query, operationName: 'B', variables: null, extensions: null }, 'B'],
  [{ query, operationName: 'C' }],
  [{ query, operationName: null }],
])('finds %j', (body, name) => {
  const found = know().find(body);
  expect(found?.operation?.name?.value).toBe(name);
  expect(found?.parsed).toMatchObject({ queryHash: 'hash', variables: body.variables ?? undefined });
});

it.each([
  ['another document', { query: '{ a }' }],
  ['a batch', [{ query }]],
  ['a persisted query', { query, extensions: { persistedQuery: { version: 1, sha256Hash: 'hash' } } }],
  ['no object', query],
  ['nothing', null],
  ['variables that are none', { query, variables: '{}' }],
  ['a list of variables', { query, variables: [] }],
  ['a name that is none', { query, operationName: 1 }],
  ['extensions that are none', { query, extensions: 'x' }],
  ['a document that is no text', { query: parse(query) }],
])('leaves %s to Apollo Server', (_what, body) => {
  expect(know().find(body)).toBeNull();
});
