import { type CopiedRequest, listHeaders } from './copied-request.ts';
import { escapeControl } from './escape-control.ts';

/** A request as a script for Python 3 and its standard library that prints the answer. */
export function toPython(request: CopiedRequest): string {
  const { endpoint, query, operationName, variables } = request;
  const body = [
    '"query": query',
    ...(variables ? ['"variables": variables'] : []),
    ...(operationName === undefined ? [] : [`"operationName": ${quote(operationName)}`]),
  ];
  return [
    'import json',
    'import urllib.request',
    '',
    `query = ${quoteLines(query)}`,
    ...(variables ? [`variables = ${toLiteral(variables, '')}`] : []),
    '',
    'request = urllib.request.Request(',
    `    ${quote(endpoint)},`,
    `    data=json.dumps({${body.join(', ')}}).encode(),`,
    `    headers=${toLiteral(Object.fromEntries(listHeaders(request)), '    ')},`,
    ')',
    'with urllib.request.urlopen(request) as response:',
    '    print(json.dumps(json.load(response), indent=2, ensure_ascii=False))',
    '',
  ].join('\n');
}

/** Between three quotes, so that the lines of a document stay lines. */
function quoteLines(text: string): string {
  const escaped = text.replace(/\\|"""|"(?="*$)/g, (part) => [...part].map((character) => `\\${character}`).join(''));
  return `"""${escapeControl(escaped)}"""`;
}

/** A string of JSON is one of Python. */
function quote(text: string): string {
  return JSON.stringify(text);
}

function toLiteral(value: unknown, indent: string): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value !== 'object') return JSON.stringify(value);
  const deeper = `${indent}    `;
  const [open, close, items] = Array.isArray(value)
    ? (['[', ']', value.map((item) => toLiteral(item, deeper))] as const)
    : (['{', '}', Object.entries(value).map(([key, item]) => `${quote(key)}: ${toLiteral(item, deeper)}`)] as const);
  if (items.length === 0) return open + close;
  return `${open}\n${items.map((item) => `${deeper}${item},\n`).join('')}${indent}${close}`;
}
