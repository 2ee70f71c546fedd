import type { GraphQLFieldResolver } from 'graphql';

type Resolver = GraphQLFieldResolver<Record<string, unknown>, unknown>;

/** Resolvers by type and field, for what rows cannot say: computed fields, mutations and subscriptions. */
type Resolvers = Readonly<
  Record<string, Readonly<Record<string, Resolver | { readonly subscribe: Resolver; readonly resolve: Resolver }>>>
>;

/** What a subgraph answers instead of executing the request. */
interface RawAnswer {
  readonly status?: number;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request as a subgraph received it. */
export interface ReceivedRequest {
  readonly subgraph: string;
  /** As it was sent; empty for a subscription over WebSocket. */
  readonly body: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Resolves when the gateway gives the request up before it is answered. */
  readonly abandoned: Promise<void>;
}

/** A subgraph as data. A value that is an `Error` is thrown when its field is resolved. */
export interface SubgraphDefinition {
  /** Without the federation `@link`, which is put in front of Federation 2. */
  readonly sdl: string;
  /** The `import` of that link, as SDL, where it is not every directive under its own name. */
  readonly imports?: string;
  /** Values of root query fields. */
  readonly query?: Readonly<Record<string, unknown>>;
  /** Entities by type. A representation finds the row that agrees with it; a type without rows takes it as it is. */
  readonly rows?: Readonly<Record<string, readonly (Record<string, unknown> | Error)[]>>;
  readonly resolvers?: Resolvers;
  /** Answers in place of the schema. Null leaves the request to the schema. */
  readonly answer?: (request: ReceivedRequest) => RawAnswer | 'never' | null;
  /** Headers of what the schema answers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Scalars and enums are sent as the resolvers give them, whether or not they are what the schema says. */
  readonly hasLooseLeaves?: boolean;
  /** It is of Federation 1, which has no `@link`. */
  readonly isFederation1?: boolean;
  /** Nothing listens at its URL. */
  readonly isDown?: boolean;
}

/** Subgraphs by name. */
export type GraphDefinition = Readonly<Record<string, SubgraphDefinition>>;
