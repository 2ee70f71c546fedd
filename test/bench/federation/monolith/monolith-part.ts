import type { GraphQLSchema } from 'graphql';

/** The context of a part: its entities are in `em`. */
interface PartContext {
  readonly em: { clear(): void };
}

/** One of the subgraphs that the monolith is made of. */
export interface MonolithPart {
  /** Its name in the supergraph. */
  readonly name: string;
  /** Its executable schema, as the subgraph's own process serves it. */
  readonly schema: GraphQLSchema;
  /** Makes its context of one request, as its own process does. */
  createContext(): PartContext;
}

/** The context of a request to the monolith. */
export interface MonolithContext {
  /** The context of a part, made when it is first needed. */
  of(part: MonolithPart): PartContext;
  /** Lets go of the entities of all parts, as each process does of its own. */
  end(): void;
}

/** Makes the context of a request to the monolith. */
export function createMonolithContext(): MonolithContext {
  const contexts = new Map<MonolithPart, PartContext>();
  return {
    of(part) {
      let context = contexts.get(part);
      if (context === undefined) contexts.set(part, (context = part.createContext()));
      return context;
    },
    end() {
      for (const { em } of contexts.values()) em.clear();
    },
  };
}
