import { type CopiedRequest, listHeaders } from './copied-request.ts';

/** A request as a command for a POSIX shell. */
export function toCurl(request: CopiedRequest): string {
  const { endpoint, query, operationName, variables } = request;
  const lines = [
    `curl --globoff ${quote(endpoint)}`,
    ...listHeaders(request).map(([name, value]) => `  -H ${quote(`${name}: ${value}`)}`),
    // Unlike --data, it reads no file where the text begins with an @.
    `  --data-raw ${quote(JSON.stringify({ query, operationName, variables }))}`,
  ];
  return `${lines.join(' \\\n')}\n`;
}

/** Between single quotes nothing means anything to a shell but their end. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
