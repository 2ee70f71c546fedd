import type { DocumentNode } from 'graphql';
import { readLinks } from './read-links.ts';

/**
 * Under what names a supergraph has the directives of a specification that it links: imported ones by their alias, one that is named like the
 * specification by that name, others with it in front (`cost__listSize`). `url`: what the URL begins with.
 */
export function readLinkedNames(
  supergraph: DocumentNode,
  url: string,
  specificationName: string,
): (directive: string) => string {
  const aliases = new Map<string, string>();
  let prefix = specificationName;
  for (const link of readLinks(supergraph)) {
    if (!link.url.startsWith(url)) continue;
    prefix = link.prefix ?? prefix;
    for (const [name, alias] of link.imports) aliases.set(name, alias);
  }
  return (directive) =>
    aliases.get(directive) ?? (directive === specificationName ? prefix : `${prefix}__${directive}`);
}
