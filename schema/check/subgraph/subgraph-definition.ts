import {
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  parse,
  type DirectiveDefinitionNode,
  type DocumentNode,
} from 'graphql';
import { findFederationLink, type FederationLink } from './federation-link.ts';
import { mergeTypeNodes, type TypeDefinition, type TypeNode } from './type-definition.ts';

/** A subgraph schema as the rules read it: definitions with their places, extensions merged. */
export interface SubgraphDefinition {
  readonly types: ReadonlyMap<string, TypeDefinition>;
  readonly directives: readonly DirectiveDefinitionNode[];
  /** Names of the root types: `Query`, `Mutation` and `Subscription` unless the schema names others. */
  readonly rootTypes: RootTypes;
  /** Null for a schema that links no Federation 2. */
  readonly link: FederationLink | null;
  /** The federation's own name of a directive by the name this schema uses. */
  federationName(directive: string): string;
}

/** Name of the root type of each kind of operation. */
interface RootTypes {
  readonly query: string;
  readonly mutation: string;
  readonly subscription: string;
}

/** Reads the SDL of a subgraph. @throws GraphQLError with a place when it is not SDL. */
export function parseSubgraph(sdl: string): SubgraphDefinition {
  const document = parse(sdl);
  const nodes = new Map<string, [TypeNode, ...TypeNode[]]>();
  for (const definition of document.definitions) {
    if (!isTypeDefinitionNode(definition) && !isTypeExtensionNode(definition)) continue;
    const known = nodes.get(definition.name.value);
    if (known) known.push(definition);
    else nodes.set(definition.name.value, [definition]);
  }
  const link = findFederationLink(document);
  return {
    types: new Map([...nodes].map(([name, parts]) => [name, mergeTypeNodes(parts)])),
    directives: document.definitions.filter((definition) => definition.kind === Kind.DIRECTIVE_DEFINITION),
    rootTypes: readRootTypes(document),
    link,
    federationName: (directive) => link?.canonicalName(directive) ?? directive,
  };
}

function readRootTypes(document: DocumentNode): RootTypes {
  const named = document.definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.operationTypes ?? []).map(({ operation, type }) => [operation, type.name.value] as const)
      : [],
  );
  return { query: 'Query', mutation: 'Mutation', subscription: 'Subscription', ...Object.fromEntries(named) };
}
