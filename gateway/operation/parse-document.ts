import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { readTokenLimit } from '../errors/token-limit.ts';
import { InvalidDocument } from './invalid-document.ts';

/**
 * Parses a document that does not come through Apollo Server, under the same limit.
 * Raises InvalidDocument (GRAPHQL_PARSE_FAILED) and OPERATION_LIMIT_EXCEEDED.
 */
export function parseDocument(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (thrown) {
    if (!(thrown instanceof GraphQLError)) throw thrown;
    throw readTokenLimit(thrown.message, maxTokens) ?? new InvalidDocument([thrown], 'GRAPHQL_PARSE_FAILED');
  }
}
