import { GatewayError } from '../errors/gateway-error.ts';
import type { StreamGraph } from './stream.ts';

/** Refuses a stream that nothing is there to open it in: NO_SUPERGRAPH_AVAILABLE. */
export function checkServing({ isServing }: StreamGraph): void {
  if (!isServing) throw new GatewayError('NO_SUPERGRAPH_AVAILABLE');
}
