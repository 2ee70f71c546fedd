import type { CaseOperation } from '../model/differential-case.ts';

/** Where the gateway and graphql-js disagree. */
export interface Difference {
  readonly what: string;
  /** Null for the public schema itself. */
  readonly operation: CaseOperation | null;
  readonly expected: unknown;
  readonly actual: unknown;
}
