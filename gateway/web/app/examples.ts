import { type Example, parseExample } from '../examples/parse-example.ts';

const texts = import.meta.glob<string>('../examples/*.graphql', { query: '?raw', import: 'default', eager: true });

/** The example questions in the order of their file names, bundled with the page. */
export const examples: Example[] = Object.entries(texts)
  .sort(([left], [right]) => left.localeCompare(right))
  .map(([path, text]) => parseExample(path.replace(/^.*\/|\.graphql$/g, ''), text));
