import { type ApolloServerPlugin, type GraphQLRequestListener, HeaderMap } from '@apollo/server';
import type { GatewayInterface, GatewaySchemaLoadOrUpdateCallback } from '@apollo/server-gateway-interface';
import type { GraphQLSchema } from 'graphql';
import type { KnownDocuments } from '../../../schema/cache/known-documents.ts';
import { cacheControlOf } from './cache-policy.ts';
import { executeInContext, resultIn } from './execute-in-context.ts';
import { previewHeader } from './preview-header.ts';

/**
 * Executes where Apollo Server asks for a response instead of an execution. A result without errors is the response; any other waits in the
 * context for the executor, so that Apollo Server treats its errors as always.
 */
export function executeOnce(schema: GraphQLSchema, knownDocuments: KnownDocuments): ApolloServerPlugin {
  const listener: GraphQLRequestListener<object> = {
    async responseForOperation({ document, operation, source, queryHash = source, request, contextValue }) {
      knownDocuments.note(source, { document, queryHash });
      const { operationName, variables, http } = request;
      const parsed = { document, queryHash, operationName, variables };
      const result = await executeInContext(schema, parsed, contextValue);
      if (result.errors) return null;
      const headers = new HeaderMap();
      const isPreview = http?.headers.has(previewHeader) ?? false;
      const cacheControl = cacheControlOf(document, operation, schema, isPreview);
      if (cacheControl !== null) headers.set('cache-control', cacheControl);
      return { http: { headers }, body: { kind: 'single', singleResult: result } };
    },
  };
  return { requestDidStart: async () => listener };
}

/** The `gateway` of an Apollo Server that has `executeOnce`: one schema, and an executor that hands out what waits in the context. */
export function createResultGateway(schema: GraphQLSchema): GatewayInterface {
  let tell: GatewaySchemaLoadOrUpdateCallback | null = null;
  return {
    onSchemaLoadOrUpdate(listener) {
      tell = listener;
      return () => (tell = null);
    },
    async load() {
      tell?.({ apiSchema: schema, coreSupergraphSdl: '' });
      return { executor: async ({ context }) => resultIn(context) ?? {} };
    },
    async stop() {
      tell = null;
    },
  };
}
