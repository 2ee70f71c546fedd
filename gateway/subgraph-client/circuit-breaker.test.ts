import { beforeEach, describe, expect, it } from 'vitest';
import { CircuitBreaker } from './circuit-breaker.ts';

let now: number;
let breaker: CircuitBreaker;

beforeEach(() => {
  now = 1_000;
  breaker = new CircuitBreaker({ minFailures: 3, resetMs: 500 }, () => now);
});

/** A request that ends like that, if it may be sent. */
function request(end: 'succeed' | 'fail' | 'cancel'): boolean {
  const isAllowed = breaker.allow();
  if (isAllowed) breaker[end]();
  return isAllowed;
}

function failOften(): void {
  for (let count = 0; count < 3; count++) request('fail');
}

describe('a breaker', () => {
  it('stays closed while less than half of the requests fail', () => {
    for (let count = 0; count < 20; count++) request(count % 3 === 2 ? 'fail' : 'succeed');
    expect(breaker.state).toBe('closed');
  });

  it('opens after enough failures, and refuses until its rest is over', () => {
    failOften();
    expect(breaker.state).toBe('open');
    expect(request('succeed')).toBe(false);
    now += 499;
    expect(breaker.allow()).toBe(false);
    now += 1;
    expect(breaker.state).toBe('half-open');
  });

  it('lets one request through to try, and closes when that succeeds', () => {
    failOften();
    now += 500;
    expect(breaker.allow()).toBe(true);
    expect(breaker.allow()).toBe(false);
    breaker.succeed();
    expect(breaker.state).toBe('closed');
    expect([request('fail'), request('fail'), breaker.state]).toEqual([true, true, 'closed']);
  });

  it('opens anew when the try fails', () => {
    failOften();
    now += 500;
    request('fail');
    expect(breaker.state).toBe('open');
    expect(breaker.allow()).toBe(false);
    now += 500;
    expect(breaker.allow()).toBe(true);
  });

  it('lets another try when the first is given up', () => {
    failOften();
    now += 500;
    expect([request('cancel'), request('succeed'), breaker.state]).toEqual([true, true, 'closed']);
  });

  it('forgets failures that are long ago', () => {
    for (let count = 0; count < 20; count++) {
      request('fail');
      now += 15_001;
    }
    expect(breaker.state).toBe('closed');
  });

  it('is not closed by requests that were under way when it opened', () => {
    const before = breaker.allow();
    failOften();
    expect(before).toBe(true);
    breaker.fail();
    expect(breaker.state).toBe('open');
  });
});
