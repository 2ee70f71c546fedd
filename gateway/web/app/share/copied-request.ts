/** A request to write down in another language. */
export interface CopiedRequest {
  readonly endpoint: string;
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a header's name may consist of (RFC 9110). */
const headerName = /^[\w!#$%&'*+.^`|~-]+$/;

/** The headers to send: the client's, and that the body is JSON. What is no header is left out, and no value goes over several lines. */
export function listHeaders({ headers }: CopiedRequest): [name: string, value: string][] {
  const own = Object.entries(headers)
    .filter(([name]) => headerName.test(name) && name.toLowerCase() !== 'content-type')
    .map(([name, value]): [string, string] => [name, value.replace(/\p{Cc}+/gu, ' ').trim()]);
  return [['content-type', 'application/json'], ...own];
}
