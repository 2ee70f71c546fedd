const header = 'apollographql-client-name';
const maxLength = 100;

/** What a client calls itself, in a header; `unknown` where it says nothing. */
export function readClientName(values: Readonly<Record<string, unknown>>): string {
  const name = values[header];
  return typeof name === 'string' && name !== '' ? name.slice(0, maxLength) : 'unknown';
}
