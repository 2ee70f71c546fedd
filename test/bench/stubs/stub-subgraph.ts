import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import type { Representation } from '../operations/answer-document.ts';

interface TypeExtensions {
  readonly apollo?: { readonly subgraph?: { readonly resolveReference?: (of: Representation) => unknown } };
}

/** One of the four subgraphs: what the gateways see of it, and how it answers. */
export interface StubSubgraph {
  /** Name in the supergraph and path on the stub server. */
  readonly name: string;
  /** Federation 1 SDL, which every contestant understands, also the one that knows no Federation 2. */
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  /** Finds what a representation stands for. */
  readonly resolveReference: (representation: Representation) => unknown;
}

/** Makes a stub subgraph of its SDL and its resolvers (`__resolveReference` takes a representation). */
export function defineStubSubgraph(name: string, sdl: string, resolvers: GraphQLResolverMap): StubSubgraph {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
  // The SDL as written: what is printed of an extended type repeats it without fields, and Mercurius takes that one.
  const service = schema.getQueryType()?.getFields()['_service'];
  if (service) service.resolve = () => ({ sdl });
  return { name, sdl, schema, resolveReference: (representation) => resolveReference(schema, representation) };
}

/** The library keeps `__resolveReference` with its type. */
function resolveReference(schema: GraphQLSchema, representation: Representation): unknown {
  const { apollo } = (schema.getType(representation.__typename)?.extensions ?? {}) as TypeExtensions;
  return apollo?.subgraph?.resolveReference?.(representation);
}
