import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { KnownDocuments } from '../../../schema/cache/known-documents.ts';
import { cacheControlOf } from './cache-policy.ts';
import { executeInContext } from './execute-in-context.ts';
import { previewHeader } from './preview-header.ts';

/** What a known document is executed with. */
export interface KnownDocumentsOptions {
  readonly schema: GraphQLSchema;
  readonly knownDocuments: KnownDocuments;
  /** The context of a request, the same one each time it is asked for. */
  readonly contextOf: (request: FastifyRequest) => Promise<object>;
}

const json = 'application/json; charset=utf-8';
const graphqlJson = 'application/graphql-response+json; charset=utf-8';
/** The `accept` of gateways and of clients that ask for nothing in particular, with the type that Apollo Server answers with. */
const contentTypes: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, json],
  ['*/*', json],
  ['application/json', json],
  ['application/graphql-response+json', graphqlJson],
  ['application/graphql-response+json, application/json', graphqlJson],
]);

/**
 * Answers a request of a known document past Apollo Server, as it would (docs/adr/0072). Null where it has to answer: of what is no such request, where
 * the context is refused, and where there are errors, for which the result waits in the context.
 */
export async function answerKnown(
  request: FastifyRequest,
  reply: FastifyReply,
  { schema, knownDocuments, contextOf }: KnownDocumentsOptions,
): Promise<string | null> {
  const contentType = contentTypes.get(request.headers.accept);
  const known = contentType === undefined ? null : knownDocuments.find(request.body);
  if (!contentType || !known) return null;
  const { parsed, operation } = known;
  // Whoever asks for it next is refused again, and tells why.
  const context = await contextOf(request).catch(() => null);
  const result = context && (await executeInContext(schema, parsed, context));
  if (!result || result.errors) return null;
  const cacheControl = cacheControlOf(parsed.document, operation, schema, previewHeader in request.headers);
  if (cacheControl !== null) reply.header('cache-control', cacheControl);
  reply.type(contentType);
  return `${JSON.stringify(result)}\n`;
}
