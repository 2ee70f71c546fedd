import type { DocumentNode } from 'graphql';
import type { Clause } from './authorization.ts';
import { type Link, readLinks } from './read-links.ts';

const specifications = 'https://specs.apollo.dev/';

/** The directives by their own names, each of which is a specification. */
const kinds: Readonly<Record<string, Clause['kind']>> = {
  authenticated: 'authenticated',
  requiresScopes: 'scopes',
  policy: 'policies',
};

/** Specifications for the sake of security that the gateway keeps to. */
const known: ReadonlySet<string> = new Set([
  ...Object.keys(kinds).map((name) => `${specifications}${name}/v0.1`),
  `${specifications}inaccessible/v0.1`,
  `${specifications}inaccessible/v0.2`,
]);

/**
 * The names that a supergraph has the directives of authorization under: renamed, imported with another name, or their own even where it
 * links none, since whoever wrote them there meant them. Throws where it links for security what we do not know: to serve its fields
 * regardless would be to open them.
 */
export function readAuthorizationNames(supergraph: DocumentNode): Map<string, Clause['kind']> {
  const names = new Map(Object.entries(kinds));
  for (const link of readLinks(supergraph)) {
    const name = Object.keys(kinds).find((name) => link.url.startsWith(`${specifications}${name}/`));
    if ((name !== undefined || link.purpose === 'SECURITY') && !known.has(link.url)) {
      throw new Error(`It links ${link.url} for the sake of security, which this gateway does not know.`);
    }
    const kind = name === undefined ? undefined : kinds[name];
    if (name !== undefined && kind) for (const alias of listNames(link, name)) names.set(alias, kind);
  }
  return names;
}

function listNames({ prefix = '', imports }: Link, name: string): string[] {
  const aliases = imports.filter(([imported]) => imported === name).map(([, alias]) => alias);
  return prefix === '' ? aliases : [prefix, `${prefix}__${name}`, ...aliases];
}
