/** What a link carries. Headers are no part of it, since they may hold secrets. */
export interface SharedQuery {
  readonly query: string;
  /** As they stand in their editor. */
  readonly variables: string;
  readonly operationName: string | undefined;
}

/** Longer ones are cut by chats and mail programs. */
export const maxLinkLength = 8_000;

/** A link to the page that opens a query; its fragment, which no server and no log sees, holds it. Null where it would be too long. */
export function writeShareLink(pageUrl: string, { query, variables, operationName }: SharedQuery): string | null {
  const url = new URL(pageUrl);
  const given = { query, ...(variables.trim() && { variables }), ...(operationName && { operationName }) };
  url.search = '';
  url.hash = new URLSearchParams(given).toString();
  return url.href.length > maxLinkLength ? null : url.href;
}

/** The query in the fragment of an address; null where there is none. */
export function readShareLink(hash: string): SharedQuery | null {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const query = given.get('query');
  if (!query) return null;
  return { query, variables: given.get('variables') ?? '', operationName: given.get('operationName') ?? undefined };
}
