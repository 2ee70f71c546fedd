import { pino } from 'pino';
import { expect, it } from 'vitest';
import { ManifestDocuments } from './persisted-documents.ts';

it('Mode prefer reports each unknown document once', () => {
  const entries: string[] = [];
  const log = pino({}, { write: (entry: string) => void entries.push(entry) });
  const documents = new ManifestDocuments(new Map([['1', '{ known }']]), 'prefer', log);
  documents.find({ query: '{ early }' }, '1');
  documents.replace(new Map());
  for (const query of ['{ known }', '{ a }', '{ b }', '{ a }', '', undefined]) documents.find({ query }, '1');
  documents.find({ documentId: '1' }, '1');
  expect(entries.map((entry) => (JSON.parse(entry) as { document: string }).document)).toEqual(['{ a }', '{ b }']);
});
