import type { Dispatcher } from 'undici';
import { postJson } from '../http/post-json.ts';
import { computeExpectedAnswers } from '../operations/expected-answers.ts';
import { fixedOperationNames, operations } from '../operations/operations.ts';
import { findUniqueToken, TOKEN_ZERO } from '../operations/unique-token.ts';
import type { Rows } from '../rows/rows.ts';
import { type FloorWave, planFloorWaves } from './waves.ts';

/** What the floor does for one operation. */
interface FloorOperation {
  readonly waves: readonly FloorWave[];
  readonly answer: { readonly text: string; readonly bytes: Buffer };
}

/**
 * The least a gateway on Node can do: fetch what a good plan fetches, wave by wave, parse every answer, and answer with
 * bytes made beforehand. It reads no document, merges nothing and writes nothing, so it knows no answer to `unplanned`.
 *
 * @returns a function from a client's body to the bytes of its answer; raises RangeError for an unknown operation
 */
export function createFloor(stubs: Dispatcher, rows: Rows): (body: string) => Promise<Uint8Array> {
  const waves = planFloorWaves(rows);
  const answers = computeExpectedAnswers(rows);
  const byBody = new Map<string, FloorOperation>(
    fixedOperationNames.map((name) => [
      JSON.stringify({ query: operations[name].document(0) }),
      { waves: waves[name], answer: { text: answers[name], bytes: Buffer.from(answers[name]) } },
    ]),
  );
  return async (body) => {
    const token = findUniqueToken(body);
    const operation = byBody.get(token === null ? body : body.replaceAll(token, TOKEN_ZERO));
    if (operation === undefined) throw new RangeError('unknown operation');
    for (const wave of operation.waves)
      await Promise.all(wave.map(({ path, body }) => fetchJson(stubs, path, body, token)));
    const { text, bytes } = operation.answer;
    return token === null ? bytes : Buffer.from(text.replaceAll(TOKEN_ZERO, token));
  };
}

async function fetchJson(stubs: Dispatcher, path: string, body: string, token: string | null): Promise<unknown> {
  const answer = await postJson(stubs, path, token === null ? body : body.replaceAll(TOKEN_ZERO, token));
  return JSON.parse(answer.body.toString());
}
