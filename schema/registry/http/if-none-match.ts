/** The tags of an `If-None-Match` header, without quotes and without the mark of weak ones. */
export function ifNoneMatch(header: string | undefined): string[] {
  return [...(header ?? '').matchAll(/(?:W\/)?"([^"]*)"/g)].map(([, tag = '']) => tag);
}
