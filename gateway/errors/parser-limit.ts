import { GatewayError } from './gateway-error.ts';

/**
 * What is to be said where graphql-js, which has no code for it, gave up parsing: OPERATION_LIMIT_EXCEEDED for more than `maxTokens`,
 * GRAPHQL_PARSE_FAILED for what is nested too deeply for the stack. Null for anything else.
 */
export function readParserLimit(message: string, maxTokens: number): GatewayError | null {
  if (message === 'Maximum call stack size exceeded') {
    return new GatewayError('GRAPHQL_PARSE_FAILED', { reason: 'The document is nested too deeply.' });
  }
  if (!/contains more tha[nt] \d+ tokens/.test(message)) return null;
  const params = { value: `more than ${maxTokens}`, unit: 'tokens', limit: maxTokens, limitName: 'maxTokens' };
  return new GatewayError('OPERATION_LIMIT_EXCEEDED', params);
}
