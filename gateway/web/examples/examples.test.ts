import { readFileSync } from 'node:fs';
import { Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { loadSupergraph } from '../../supergraph/load-supergraph.ts';
import { webSourceFolder } from '../web-folder.ts';
import { parseExample } from './parse-example.ts';
import { readExamples } from './read-examples.ts';

const examples = readExamples(`${webSourceFolder}/examples`);

const { publicSchema } = loadSupergraph(readFileSync(`${webSourceFolder}/../../schema/supergraph.graphql`, 'utf8'));

describe('the example questions', () => {
  it('are there', () => {
    expect(examples.length).toBeGreaterThanOrEqual(16);
  });

  it.each(examples.map((example) => [example.slug, example] as const))('%s fits the graph', (_slug, example) => {
    expect(validate(publicSchema, parse(example.document))).toEqual([]);
  });

  it.each(examples.map((example) => [example.slug, example] as const))(
    '%s holds one named query or subscription',
    (_slug, example) => {
      const { definitions } = parse(example.document);
      expect(definitions).toHaveLength(1);
      expect(definitions[0]).toMatchObject({
        kind: Kind.OPERATION_DEFINITION,
        operation: expect.stringMatching(/^(query|subscription)$/),
      });
      expect(definitions[0]).toHaveProperty('name.value', expect.stringMatching(/^[A-Z]/));
      if (example.variables !== null) expect(JSON.parse(example.variables)).toBeTypeOf('object');
    },
  );
});

describe('parseExample', () => {
  const head = '# title-de: a\n# title-en: b\n# question-de: c?\n# question-en: d?\n';

  it('reads head, variables and document', () => {
    expect(parseExample('01-x', `${head}# variables: {"n": 1}\nquery X { a }\n`)).toEqual({
      slug: '01-x',
      title: { de: 'a', en: 'b' },
      question: { de: 'c?', en: 'd?' },
      variables: '{"n": 1}',
      document: 'query X { a }\n',
    });
  });

  it.each([
    ['a missing line', head.replace('# title-en: b\n', ''), '01-x.graphql: the head lacks "title-en"'],
    ['an unknown line', `${head}# colour: red\n`, '01-x.graphql: unknown line in the head: # colour: red'],
  ])('refuses %s', (_what, brokenHead, message) => {
    expect(() => parseExample('01-x', `${brokenHead}query X { a }\n`)).toThrow(message);
  });
});
