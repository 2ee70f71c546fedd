import type {
  GatewayInterface,
  GatewayLoadResult,
  GatewaySchemaLoadOrUpdateCallback,
  GatewayUnsubscriber,
} from '@apollo/server-gateway-interface';
import { buildSchema, type GraphQLSchema } from 'graphql';
import type { ApolloContext } from './graph.ts';

/** What Apollo Server is told of a supergraph. */
interface ServedSchema {
  readonly publicSchema: GraphQLSchema;
  /** Of the supergraph. */
  readonly sdl: string;
}

/** Apollo Server does not start without a schema. No request reaches it as long as this is the one. */
const nothing: ServedSchema = { publicSchema: buildSchema('type Query { nothing: Boolean }'), sdl: '' };

/**
 * The `gateway` of Apollo Server: tells it the schema that is served, and hands it the answers that wait in a request's
 * context. Requests are answered by the engine of that context, whatever schema is told meanwhile.
 */
export class ApolloGateway implements GatewayInterface {
  #served = nothing;
  readonly #listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();

  /** Tells which schema is served from now on. */
  update(served: ServedSchema): void {
    this.#served = served;
    this.#tell();
  }

  onSchemaLoadOrUpdate(listener: GatewaySchemaLoadOrUpdateCallback): GatewayUnsubscriber {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async load(): Promise<GatewayLoadResult> {
    this.#tell();
    return { executor: async ({ context }) => (context as ApolloContext).answer.result ?? {} };
  }

  async stop(): Promise<void> {
    this.#listeners.clear();
  }

  #tell(): void {
    const { publicSchema: apiSchema, sdl: coreSupergraphSdl } = this.#served;
    for (const listener of this.#listeners) listener({ apiSchema, coreSupergraphSdl });
  }
}
