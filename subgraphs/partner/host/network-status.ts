import type { Problem } from '../problem/problem.ts';

/** What the host has to say of a network to whoever keeps its tables. */
export interface NetworkStatus {
  readonly network: string;
  /** Title of the version that is served; null when none is. */
  readonly title: string | null;
  /**
   * - `CURRENT`: the files are right, and served.
   * - `LAST_GOOD`: the files have problems; the last version without any is served.
   * - `NOTHING_SERVED`: the files have problems, and there never was a version without any.
   */
  readonly state: 'CURRENT' | 'LAST_GOOD' | 'NOTHING_SERVED';
  /** How many hubs and offers are served. */
  readonly hubs: number;
  readonly offers: number;
  /** When the files were checked last; RFC 3339. */
  readonly checkedAt: string;
  readonly problemCount: number;
  /** The first 1000 of them. */
  readonly problems: readonly Problem[];
}

/** More problems than these are not told one by one. */
export const maxToldProblems = 1000;
