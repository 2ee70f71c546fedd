import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { Authenticator } from './access/authenticator.ts';
import { ChangeQueue } from './change/change-queue.ts';
import { ChangeSignal } from './change/change-signal.ts';
import { createEndpointCheck } from './check/check-endpoint.ts';
import { LiveChecks } from './check/live-checks.ts';
import type { RegistrySettings } from './config/read-registry-environment.ts';
import type { Registry } from './registry.ts';

/** Makes what the registry works with, on a database that is connected and migrated. */
export function createRegistry(orm: MikroORM, settings: RegistrySettings, log: Logger): Registry {
  const signal = new ChangeSignal();
  const changes = new ChangeQueue(orm, signal);
  return {
    orm,
    settings,
    authenticator: new Authenticator(settings),
    changes,
    signal,
    liveChecks: new LiveChecks(orm, changes, createEndpointCheck(settings), log),
    log,
  };
}
