import type { EntityManager } from '@mikro-orm/postgresql';
import type { Caller } from '../access/caller.ts';
import type { Registry } from '../registry.ts';
import type { SdlBudget } from './sdl-budget.ts';

/** Context of one GraphQL request. */
export interface RegistryContext {
  readonly registry: Registry;
  /** A fork for this request's reads; changes run in transactions of their own. */
  readonly em: EntityManager;
  /** Null without a token. */
  readonly caller: Caller | null;
  readonly budget: SdlBudget;
}
