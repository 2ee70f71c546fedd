import type { GraphQLSchema } from 'graphql';

/** One of the subgraphs that the monolith is made of. */
export interface MonolithPart {
  /** Its name in the supergraph. */
  readonly name: string;
  /** Its executable schema, as the subgraph's own process serves it. */
  readonly schema: GraphQLSchema;
  /** Makes its context of one request, as its own process does. */
  createContext(): object;
}

/** The context of a request to the monolith. */
export interface MonolithContext {
  /** The context of a part, made when it is first needed. */
  of(part: MonolithPart): object;
}

/** Makes the context of a request to the monolith. */
export function createMonolithContext(): MonolithContext {
  const contexts = new Map<MonolithPart, object>();
  return {
    of(part) {
      let context = contexts.get(part);
      if (context === undefined) contexts.set(part, (context = part.createContext()));
      return context;
    },
  };
}
