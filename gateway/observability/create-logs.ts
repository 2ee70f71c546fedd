import { type Logger, pino } from 'pino';
import type { GatewayConfig } from '../config/config.ts';

/** The gateway's log: JSON lines on stderr, so that stdout holds nothing but the URL. */
export function createLogger({ logLevel }: Pick<GatewayConfig, 'logLevel'>): Logger {
  return pino({ name: 'gateway', level: logLevel }, pino.destination({ fd: 2, sync: true }));
}
