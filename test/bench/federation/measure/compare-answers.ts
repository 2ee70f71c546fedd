import { isDeepStrictEqual } from 'node:util';
import { BenchError } from '../../bench-error.ts';
import { postJson } from '../../http/post-json.ts';
import { type PriceQuery, readDocument } from '../queries/price-queries.ts';
import type { Side } from '../sides/side.ts';

/** Asks all sides a query and gives their one answer, as text. Throws BenchError when answers differ or hold an error. */
export async function compareAnswers(sides: readonly Side[], query: PriceQuery): Promise<string> {
  const body = JSON.stringify({ query: readDocument(query) });
  const texts = await Promise.all(
    sides.map(async ({ client }) => (await postJson(client, '/graphql', body)).body.toString()),
  );
  const [first, ...others] = texts.map((text) => JSON.parse(text) as { errors?: unknown });
  if (others.some((answer) => !isDeepStrictEqual(answer, first)) || first?.errors !== undefined) {
    const shown = texts.map((text, index) => `${sides[index]?.name}: ${text.slice(0, 2000)}`);
    throw new BenchError(`${query.name}: the sides do not give the same right answer\n${shown.join('\n')}`);
  }
  return texts[0] ?? '';
}
