import { type CopiedRequest, listHeaders } from './copied-request.ts';
import { escapeControl } from './escape-control.ts';

/** A request as a module in TypeScript that prints the answer. */
export function toTypeScript(request: CopiedRequest): string {
  const { endpoint, query, operationName, variables } = request;
  const body = [
    'query',
    ...(variables ? ['variables'] : []),
    ...(operationName === undefined ? [] : ['operationName']),
  ];
  return [
    `const query = ${quoteTemplate(query)};`,
    ...(variables ? [`const variables = ${toLiteral(variables)};`] : []),
    ...(operationName === undefined ? [] : [`const operationName = ${JSON.stringify(operationName)};`]),
    '',
    `const response = await fetch(${JSON.stringify(endpoint)}, {`,
    `  method: 'POST',`,
    `  headers: ${indent(toLiteral(Object.fromEntries(listHeaders(request))))},`,
    `  body: JSON.stringify({ ${body.join(', ')} }),`,
    '});',
    'console.log(JSON.stringify(await response.json(), null, 2));',
    '',
    'export {};',
    '',
  ].join('\n');
}

/** A template literal, so that the lines of a document stay lines. */
function quoteTemplate(text: string): string {
  return `\`${escapeControl(text.replace(/[\\`]|\$\{/g, String.raw`\$&`))}\``;
}

/** JSON is a literal of TypeScript, but for the one key that would set a prototype. */
function toLiteral(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll('"__proto__":', '["__proto__"]:');
}

function indent(text: string): string {
  return text.replaceAll('\n', '\n  ');
}
