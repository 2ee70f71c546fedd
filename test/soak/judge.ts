import { catalogue } from '../../gateway/errors/catalogue.ts';

/** What became of one request. `wrong` says why. */
export type Verdict = 'whole' | 'partial' | 'refused' | { readonly wrong: string };

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** Codes of Apollo Server, and of a subgraph that refuses. */
const otherCodes: ReadonlySet<string> = new Set(['PERSISTED_QUERY_NOT_FOUND']);

/** Whether an answer is the expected one, or the expected one with nulls and codes that say why, or a refusal with a code. */
export function judge(body: Body, expected: unknown): Verdict {
  const wrong = (why: string): Verdict => ({ wrong: `${why}: ${JSON.stringify(body).slice(0, 300)}` });
  const { data, errors = [] } = body;
  const codes = errors.map(({ extensions }) => extensions?.code ?? '');
  const unknown = codes.find((code) => !(code in catalogue) && !otherCodes.has(code));
  if (unknown !== undefined) return wrong(`unknown code "${unknown}"`);
  if (codes.includes('INTERNAL_SERVER_ERROR')) return wrong('not foreseen');
  if (codes.length === 0) return isAsExpected(data, expected, false) ? 'whole' : wrong('a wrong answer');
  if (data === undefined || data === null) return 'refused';
  return isAsExpected(data, expected, true) ? 'partial' : wrong('a wrong part of an answer');
}

function isAsExpected(value: unknown, expected: unknown, mayBeNull: boolean): boolean {
  if (value === null && mayBeNull) return true;
  if (typeof expected !== 'object' || expected === null) return value === expected;
  if (typeof value !== 'object' || value === null) return false;
  const [keys, wanted] = [Object.keys(value), Object.keys(expected)];
  if (keys.join() !== wanted.join()) return false;
  return keys.every((key) =>
    isAsExpected((value as Record<string, unknown>)[key], (expected as Record<string, unknown>)[key], mayBeNull),
  );
}
