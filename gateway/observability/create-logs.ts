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
  /** Writes a line for a request that is through; undefined where that is not wanted. Texts of clients are cut. */
  readonly recordAccess: ((access: AccessFields, status: number | null, durationMs: number) => void) | undefined;
  /** Writes what waits. */
  flush(): void;
}

/** Of a name that a client chose. */
const maxTextLength = 100;

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
      requests.info({ ...cutTexts(access), status, durationMs: Math.round(durationMs * 1_000) / 1_000 }, 'request');
    },
    flush: () => batch.flush(),
  };
}

function cutTexts(access: AccessFields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(access).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.slice(0, maxTextLength) : value,
    ]),
  );
}
