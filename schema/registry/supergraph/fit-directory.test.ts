import { expect, test } from 'vitest';
import { fitDirectory } from './fit-directory.ts';

const head = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const stub = 'type OneHub implements Entry & Hub @key(fields: "id", resolvable: false) {\n  id: ID!\n}';
const topic = 'type Topic @key(fields: "slug") {\n  slug: ID!\n}';
const namesOf = (sdl: string) => [...sdl.matchAll(/^type (\w+)/gm)].map(([, name]) => name);

test('adds the stubs that are missing, and leaves the text as it is otherwise', () => {
  const sdl = [head, topic, stub].join('\n\n');
  const fitted = fitDirectory(sdl, ['One', 'Two']);
  expect(fitted.startsWith(sdl)).toBe(true);
  expect(namesOf(fitted)).toEqual([
    'Topic',
    'OneHub',
    'OneOffer',
    'OneNetworkProfile',
    'TwoHub',
    'TwoOffer',
    'TwoNetworkProfile',
  ]);
  expect(fitted).toContain('type TwoHub implements Entry & Hub @key(fields: "id", resolvable: false) {\n  id: ID!\n}');
  expect(fitted).toContain('type TwoNetworkProfile implements NetworkProfile @key(');
});

test('takes out the stubs of networks that are not in the graph, and nothing else', () => {
  const region = 'type Region @key(fields: "code", resolvable: false) {\n  code: ID!\n}';
  const gitHub = 'type GitHub @key(fields: "id") {\n  id: ID!\n}';
  expect(fitDirectory([head, topic, stub, region, gitHub].join('\n\n'), [])).toBe(
    [head, topic, region, gitHub].join('\n\n'),
  );
});

test('leaves what is no SDL to composition', () => {
  expect(fitDirectory('type {', ['One'])).toBe('type {');
});
