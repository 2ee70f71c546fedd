import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { readParserLimit } from '../errors/parser-limit.ts';
import { InvalidDocument } from './invalid-document.ts';

/**
 * Parses a document that does not come through Apollo Server, under the same limit.
 * Raises InvalidDocument (GRAPHQL_PARSE_FAILED) and OPERATION_LIMIT_EXCEEDED.
 */
export function parseDocument(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (thrown) {
    const limit = thrown instanceof Error ? readParserLimit(thrown.message, maxTokens) : null;
    if (limit || !(thrown instanceof GraphQLError)) throw limit ?? thrown;
    throw new InvalidDocument([thrown], 'GRAPHQL_PARSE_FAILED');
  }
}
