import { type ApolloServerPlugin, type GraphQLRequestListener, HeaderMap, type HTTPGraphQLHead } from '@apollo/server';
import { answerWatched } from './answer-watched.ts';
import type { ApolloContext } from './graph.ts';
import type { KnownDocuments, KnownRequest } from '../../schema/cache/known-documents.ts';

const nothing: HTTPGraphQLHead = { headers: new HeaderMap() };

/** Executes a request, and leaves what came of it in its context. */
export async function answerInContext({ parsed, operation }: KnownRequest, context: ApolloContext): Promise<void> {
  const { engine, scope, answer } = context;
  answer.result = scope.watch
    ? await answerWatched(engine, parsed, scope, operation)
    : await engine.answer(parsed, scope);
  answer.operationName = operation?.name?.value ?? '';
}

/**
 * Executes where Apollo Server asks for a response instead of an execution, unless the answer waits in the context already. An answer without
 * errors is the response; any other waits for the executor, so that Apollo Server treats its errors as always. Its call of the executor makes an
 * object whose accessors keep the whole request alive until the next full garbage collection: a tenth of the CPU time of a request.
 */
export function answerPlainly(known: KnownDocuments): ApolloServerPlugin<ApolloContext> {
  const listener: GraphQLRequestListener<ApolloContext> = {
    async didEncounterErrors({ errors, contextValue }) {
      // One that nobody foresaw; the error formatter, which masks it, knows no request.
      for (const { extensions } of errors) {
        if (extensions['code'] === undefined) extensions['id'] = contextValue.scope.requestId;
      }
    },
    async responseForOperation({ document, operation, source, queryHash = source, request, contextValue }) {
      if (!contextValue.answer.result) {
        known.note(source, { document, queryHash });
        const { operationName, variables } = request;
        const parsed = { document, queryHash, operationName, variables };
        // Apollo Server asks also where the document has no such operation.
        await answerInContext({ parsed, operation: operation ?? null }, contextValue);
      }
      const { data, errors, extensions } = contextValue.answer.result ?? {};
      if (errors) return null;
      return { http: nothing, body: { kind: 'single', singleResult: extensions ? { data, extensions } : { data } } };
    },
  };
  return { requestDidStart: async () => listener };
}
