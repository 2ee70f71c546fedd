import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTokenIssuer, type TokenIssuer } from '../../test/testkit/token-issuer.ts';
import { anonymous } from './identity.ts';
import { createTokenVerifier, type VerifyToken } from './token-verifier.ts';
import { VerifiedTokens } from './verified-tokens.ts';

let issuer: TokenIssuer;
let verify: VerifyToken;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  issuer = await startTokenIssuer();
  const { jwksUrl, jwtIssuers = [], jwtAudiences = [] } = issuer.settings;
  const rules = { jwksUrl, jwtIssuers, jwtAudiences, jwtAlgorithms: ['ES256'] };
  verify = (await createTokenVerifier({ ...rules, jwtPoliciesClaim: 'policies', jwtClockToleranceMs: 0 }))!;
  // Fetches the keys.
  await verify(await issuer.sign());
});
afterEach(async () => {
  vi.useRealTimers();
  await issuer.stop();
});

const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1_000) + seconds;
const pass = (seconds: number): unknown => vi.setSystemTime(Date.now() + seconds * 1_000);

describe('A token that was verified', () => {
  it('is not verified again for a minute, and then it is', async () => {
    const token = await issuer.sign({ exp: inSeconds(3_600) });
    const identity = await verify(token);
    pass(59);
    expect(await verify(token)).toBe(identity);
    pass(1);
    const again = await verify(token);
    expect(again).not.toBe(identity);
    expect(again).toEqual(identity);
    expect(issuer.fetchCount).toBe(1);
  });

  it('ends when it ends', async () => {
    const token = await issuer.sign({ exp: inSeconds(10) });
    const identity = await verify(token);
    pass(8);
    expect(await verify(token)).toBe(identity);
    pass(2);
    await expect(verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED', message: 'The token has expired.' });
  });

  it('is good no longer than its key', async () => {
    const token = await issuer.sign({ exp: inSeconds(3_600) });
    pass(31);
    await verify(token);
    await issuer.rotate();
    // The key is not served any more, but nobody has told the gateway.
    await verify(token);
    await verify(await issuer.sign());
    expect(issuer.fetchCount).toBe(2);
    await expect(verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('keeps no keys in use that are too old', async () => {
    const token = await issuer.sign({ exp: inSeconds(3_600) });
    pass(590);
    await verify(token);
    await issuer.rotate();
    pass(11);
    await expect(verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(issuer.fetchCount).toBe(2);
  });

  it('is no other one', async () => {
    const [ann, bo] = [await verify(await issuer.sign()), await verify(await issuer.sign({ sub: 'bo' }))];
    expect([ann.name, bo.name]).toEqual(['token:https://issuer.example ann', 'token:https://issuer.example bo']);
    for (const forged of Object.values(await issuer.forge())) {
      for (let times = 0; times < 2; times++)
        await expect(verify(forged)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
  });
});

it('So many verified tokens are kept and no more', () => {
  const tokens = new VerifiedTokens(2);
  for (const token of ['a', 'b', 'a', 'c']) tokens.set(token, anonymous, 1, 0);
  const kept = ['a', 'b', 'c'].map((token) => tokens.get(token, 1, 0) !== undefined);
  expect(kept).toEqual([true, false, true]);
});
