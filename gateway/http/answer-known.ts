import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { answerInContext } from './answer-plainly.ts';
import type { ApolloContext } from './graph.ts';
import type { KnownDocuments } from '../../schema/cache/known-documents.ts';

/** The `accept` of clients that Apollo Server answers with `plainHeaders`, as it does those that send none. */
const plainAccepts: ReadonlySet<string | undefined> = new Set([undefined, '*/*', 'application/json']);
const plainHeaders = new HeaderMap([['content-type', 'application/json; charset=utf-8']]);

/**
 * Answers a request of a known document past Apollo Server, as it would. Null where it has to answer: of what is no such request, and where there
 * are errors, for which the answer waits in the context.
 */
export async function answerKnown(
  { method, headers }: FastifyRequest,
  body: unknown,
  context: ApolloContext,
  knownDocuments: KnownDocuments,
  stringify: (response: FormattedExecutionResult<object>) => string,
): Promise<HTTPGraphQLResponse | null> {
  // A POST has an object as its body only where it was sent as JSON, which browsers ask the server's leave for: no forged request is among them.
  const request = method === 'POST' && plainAccepts.has(headers.accept) ? knownDocuments.find(body) : null;
  if (!request) return null;
  await answerInContext(request, context);
  const { result } = context.answer;
  if (!result || result.errors) return null;
  return { status: 200, headers: plainHeaders, body: { kind: 'complete', string: stringify(result) } };
}
