import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Authenticator } from './access/authenticator.ts';
import type { ChangeQueue } from './change/change-queue.ts';
import type { ChangeSignal } from './change/change-signal.ts';
import type { LiveChecks } from './check/live-checks.ts';
import type { RegistrySettings } from './config/read-registry-environment.ts';

/** What all that the registry does is done with; one a process. */
export interface Registry {
  readonly orm: MikroORM;
  readonly settings: RegistrySettings;
  readonly authenticator: Authenticator;
  readonly changes: ChangeQueue;
  readonly signal: ChangeSignal;
  readonly liveChecks: LiveChecks;
  readonly log: Logger;
}
