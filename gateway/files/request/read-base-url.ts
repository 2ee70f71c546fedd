import type { FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../../config/config.ts';

/** The gateway's own URL as a client has to write it, without a path and a slash at its end: as configured, else as this client has called it. */
export function readBaseUrl(
  { protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>,
  { publicUrl }: Pick<GatewayConfig, 'publicUrl'>,
): string {
  return publicUrl?.replace(/\/+$/, '') ?? `${protocol}://${host}`;
}
