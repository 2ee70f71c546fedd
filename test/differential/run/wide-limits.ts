import { settings } from '../../../gateway/config/settings.ts';

/** Limits of the gateway that are wide enough for any generated operation. */
export const wideLimits = {
  maxTokens: 1_000_000,
  maxAliases: 10_000,
  maxRootFields: 10_000,
  maxDirectives: 10_000,
  maxCost: Number.MAX_SAFE_INTEGER,
  maxFields: 1_000_000,
  maxInputDepth: 100,
  maxDepth: 100,
  planningTimeoutMs: 10_000,
};

/** The same, as environment variables. */
export function describeWideLimits(): Record<string, string> {
  const limits = new Map<string, number>(Object.entries(wideLimits));
  return Object.fromEntries(
    settings.flatMap(({ key, env }): [string, string][] => {
      const limit = limits.get(key);
      return limit === undefined ? [] : [[env, String(limit)]];
    }),
  );
}
