import type { GraphQLSchema } from 'graphql';

/** One of the subgraphs that the monolith is made of. */
export interface MonolithPart {
  /** Its name in the supergraph. */
  readonly name: string;
  /** Its executable schema, as the subgraph's own process serves it. */
  readonly schema: GraphQLSchema;
  /** Makes its context of one request, as its own process does; `end` is for when the request is answered. */
  createContext(): { readonly context: object; readonly end: () => void };
}

/** The context of a request to the monolith. */
export interface MonolithContext {
  /** The context of a part, made when it is first needed. */
  of(part: MonolithPart): object;
  /** The request is answered. */
  end(): void;
}

/** Makes the context of a request to the monolith. */
export function createMonolithContext(): MonolithContext {
  const contexts = new Map<MonolithPart, ReturnType<MonolithPart['createContext']>>();
  return {
    of(part) {
      let made = contexts.get(part);
      if (made === undefined) contexts.set(part, (made = part.createContext()));
      return made.context;
    },
    end() {
      for (const { end } of contexts.values()) end();
    },
  };
}
