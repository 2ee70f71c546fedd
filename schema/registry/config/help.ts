import { registryVariables } from './registry-variables.ts';

const processVariables = [
  ['DATABASE_URL', 'Needed. postgresql:// URL of its database (hubgraph_registry).'],
  ['HOST', 'Address to listen on (default 127.0.0.1).'],
  ['PORT', 'Port to listen on (default 0: any free port).'],
] as const;

/** The text of `--help`. */
export function helpText(): string {
  const own = Object.entries(registryVariables.shape).map(([name, schema]) => {
    const fallback: unknown = schema.safeParse(undefined).data;
    return [name, `${schema.description}${fallback === undefined ? '' : ` (default ${fallback})`}`] as const;
  });
  return [
    'Hubgraph registry: networks publish their subgraphs here, gateways fetch the supergraph.',
    '',
    'Environment variables:',
    ...[...processVariables, ...own].map(([name, meaning]) => `  ${name}\n      ${meaning}`),
    '',
    'Exit codes: 0 stopped as asked, 1 could not start.',
    '',
  ].join('\n');
}
