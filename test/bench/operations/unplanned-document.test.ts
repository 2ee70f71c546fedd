import { graphqlSync, parse } from 'graphql';
import { expect, test } from 'vitest';
import { generateRows } from '../rows/generate-rows.ts';
import { answerDocument } from './answer-document.ts';
import { createUnsplitGraph } from './unsplit-graph.ts';
import { unplannedDocument } from './unplanned-document.ts';

const numbers = Array.from({ length: 50_000 }, (_, number) => number);

test('no two requests of a run ask for the same fields', () => {
  const shapes = new Set(numbers.map((number) => unplannedDocument(number).replace(/first: \d/, '')));
  expect(shapes.size).toBe(numbers.length);
});

test('the documents are valid, and their expected answers are those of graphql-js', () => {
  const graph = createUnsplitGraph(generateRows());
  for (const number of numbers.filter((number) => number % 200 === 0)) {
    const source = unplannedDocument(number);
    expect(answerDocument(graph, parse(source))).toEqual(JSON.parse(JSON.stringify(graphqlSync({ ...graph, source }))));
  }
});
