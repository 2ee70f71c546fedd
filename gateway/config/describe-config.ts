import { type Setting, settings } from './settings.ts';

/** The text of `--help`: every setting with its option, environment variable and default. */
export function describeConfig(): string {
  return [
    'Serves a federated graph.',
    '',
    '  npm run gateway -- (--supergraph FILE | --registry URL) [--port N] [--host ADDRESS] [--subgraph-url NAME=URL]...',
    '',
    ...settings.flatMap(describeSetting),
    '  --help',
    '      Print this.',
    '',
  ].join('\n');
}

function describeSetting({ option, env, kind, description, defaultValue }: Setting): string[] {
  const value = {
    text: 'TEXT',
    number: 'N',
    boolean: 'true|false',
    list: 'TEXT (repeatable)',
    urls: 'NAME=URL (repeatable)',
    lists: 'NAME=TEXT,TEXT (repeatable)',
  }[kind];
  const fallback = defaultValue === undefined ? '' : ` Default: ${describeDefault(defaultValue)}.`;
  const variable = { urls: `${env}=NAME=URL,NAME2=URL2`, lists: `${env}=NAME=a,b;NAME2=c`, list: `${env}=a,b` };
  return [
    `  --${option} ${value}`,
    `      ${description}${fallback} [${kind in variable ? variable[kind as keyof typeof variable] : env}]`,
  ];
}

function describeDefault(value: unknown): string {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0 ? 'none' : String(value);
}
