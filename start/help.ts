import { VARIABLES } from './configuration.ts';

/** The text of `npm start -- --help`. */
export function helpText(): string {
  const variables = VARIABLES.map(({ name, fallback, meaning }) =>
    [`  ${name} (default ${fallback})`, ...meaning.split('\n').map((line) => `      ${line}`)].join('\n'),
  );
  return [
    'Usage: npm start',
    '',
    'Starts the whole federation: a PostgreSQL server, the registry, the networks, the directory and the gateway.',
    'The networks publish themselves to the registry, as partners do; others can join while it runs.',
    'Ctrl-C stops all of it. The next start finds the data again.',
    '',
    'Environment variables:',
    ...variables,
    '',
    'Options:',
    '  --help  prints this text',
    '',
    'Exit codes: 0 stopped as asked, 1 could not start or go on, 2 wrong configuration.',
  ].join('\n');
}
