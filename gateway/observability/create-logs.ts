import { type Logger, pino } from 'pino';
import type { GatewayConfig } from '../config/config.ts';
import { LineBatch } from './line-batch.ts';

/** What a request says of itself in the log. */
interface AccessFields {
  readonly errorCode: string | null;
}

/** Where the gateway writes what happens: JSON lines on stderr, so that stdout holds nothing but the URL. */
export interface Logs {
  readonly log: Logger;
  /** Writes a line for a request that is through; undefined where that is not wanted. */
  readonly recordAccess: ((access: AccessFields, status: number | null, durationMs: number) => void) | undefined;
  /** Writes what waits. */
  flush(): void;
}

/** Makes the logs. */
export function createLogs({ logLevel, accessLog }: Pick<GatewayConfig, 'logLevel' | 'accessLog'>): Logs {
  const options = { name: 'gateway', level: logLevel };
  const destination = pino.destination({ fd: 2, sync: true });
  const log = pino(options, destination);
  if (!accessLog || !log.isLevelEnabled('info')) return { log, recordAccess: undefined, flush: () => undefined };
  const batch = new LineBatch((lines) => destination.write(lines));
  const requests = pino(options, batch);
  return {
    log,
    recordAccess(access, status, durationMs) {
      requests.info({ ...access, status, durationMs: Math.round(durationMs * 1_000) / 1_000 }, 'request');
    },
    flush: () => batch.flush(),
  };
}
