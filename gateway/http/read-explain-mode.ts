import type { IncomingHttpHeaders } from 'node:http';
import { GatewayError } from '../errors/gateway-error.ts';

/** How a request is explained: planned alone, or run and measured. */
export type ExplainMode = 'plan' | 'run';

/** What the header `hubgraph-explain` asks for; null where it is absent. Raises BAD_REQUEST. */
export function readExplainMode({ 'hubgraph-explain': mode }: IncomingHttpHeaders): ExplainMode | null {
  if (mode === undefined || mode === 'plan' || mode === 'run') return mode ?? null;
  throw new GatewayError('BAD_REQUEST', { reason: 'The header hubgraph-explain takes "plan" or "run".' });
}
