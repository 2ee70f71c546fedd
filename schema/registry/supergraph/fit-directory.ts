import { GraphQLError, Kind, parse, print, type DefinitionNode, type DocumentNode } from 'graphql';

/** The types every network has under its prefix, with the interfaces they implement. */
const entityTypes: Readonly<Record<string, string>> = {
  Hub: 'Entry & Hub',
  Offer: 'Entry & Offer',
  NetworkProfile: 'NetworkProfile',
};

/**
 * Fits the directory's schema to the networks it is composed with: it gets stubs of their types, and stubs of types that nobody
 * in this graph has go, since clients could ask nothing of them.
 *
 * @param typePrefixes prefixes of the networks' types
 * @returns the SDL of the directory; a text that is no SDL as it is, for composition says what is wrong with it
 */
export function fitDirectory(directorySdl: string, typePrefixes: readonly string[]): string {
  const document = parseOrNull(directorySdl);
  if (!document) return directorySdl;
  const owned = typePrefixes.flatMap((prefix) => Object.keys(entityTypes).map((suffix) => `${prefix}${suffix}`));
  const kept = document.definitions.filter((node) => !isEntityStub(node) || owned.includes(nameOf(node)));
  const present = new Set(kept.map(nameOf));
  const missing = owned.filter((name) => !present.has(name)).map(stubOf);
  const isSame = kept.length === document.definitions.length;
  return [isSame ? directorySdl.trimEnd() : print({ ...document, definitions: kept }), ...missing].join('\n\n');
}

function parseOrNull(sdl: string): DocumentNode | null {
  try {
    return parse(sdl);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

/** A type of a network to which the directory refers and of which it knows nothing but the key. */
function isEntityStub(node: DefinitionNode): boolean {
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return false;
  const isUnresolvable = node.directives?.some(({ arguments: args = [] }) =>
    args.some(({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value),
  );
  return isUnresolvable === true && suffixOf(nameOf(node)) !== '';
}

function stubOf(name: string): string {
  return `type ${name} implements ${entityTypes[suffixOf(name)]} @key(fields: "id", resolvable: false) {\n  id: ID!\n}`;
}

function suffixOf(name: string): string {
  return Object.keys(entityTypes).find((suffix) => name.endsWith(suffix)) ?? '';
}

function nameOf(node: DefinitionNode): string {
  return 'name' in node ? (node.name?.value ?? '') : '';
}
