import { GatewayError } from './gateway-error.ts';

/** OPERATION_LIMIT_EXCEEDED where graphql-js, which has no code for it, refused to parse more than `maxTokens`. Else null. */
export function readTokenLimit(message: string, maxTokens: number): GatewayError | null {
  if (!/contains more tha[nt] \d+ tokens/.test(message)) return null;
  const params = { value: `more than ${maxTokens}`, unit: 'tokens', limit: maxTokens, limitName: 'maxTokens' };
  return new GatewayError('OPERATION_LIMIT_EXCEEDED', params);
}
