import { DIRECTORY } from '../entity/subgraph.ts';
import { RegistryError } from '../errors/registry-error.ts';

/** Who sent a request with a token that is good. */
export interface Caller {
  /** What the audit trail calls it: `admin`, or the label of its token. */
  readonly name: string;
  /** The network or service whose token it is; null for the administrator, who may everything. */
  readonly holder: string | null;
}

/** Services of the federation that are no network; they may have tokens, and no network may have their names. */
export const services: ReadonlySet<string> = new Set([DIRECTORY, 'gateway', 'partner']);

/** Lets the administrator pass. @throws RegistryError `UNAUTHENTICATED`, `FORBIDDEN` */
export function requireAdmin(caller: Caller | null, action: string): Caller {
  if (!caller) throw new RegistryError('UNAUTHENTICATED');
  if (caller.holder !== null) throw new RegistryError('FORBIDDEN', { action });
  return caller;
}

/** Lets the administrator pass, and who has a token of `holder`. @throws RegistryError `UNAUTHENTICATED`, `FORBIDDEN` */
export function requireHolder(caller: Caller | null, holder: string, action: string): Caller {
  if (!caller) throw new RegistryError('UNAUTHENTICATED');
  if (caller.holder !== null && caller.holder !== holder) throw new RegistryError('FORBIDDEN', { action });
  return caller;
}
