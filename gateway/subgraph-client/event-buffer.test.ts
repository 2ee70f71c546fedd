import { describe, expect, it } from 'vitest';
import { GatewayError } from '../errors/gateway-error.ts';
import { EventBuffer } from './event-buffer.ts';

function create(maxEvents = 2): { buffer: EventBuffer<number>; ends: () => number } {
  let count = 0;
  const buffer = new EventBuffer<number>(maxEvents, () => {
    count++;
  });
  return { buffer, ends: () => count };
}

const over = { value: undefined, done: true };

describe('EventBuffer', () => {
  it('hands over what waits, then what comes, then the end', async () => {
    const { buffer, ends } = create();
    buffer.push(1);
    expect(await buffer.next()).toEqual({ value: 1, done: false });
    const next = buffer.next();
    buffer.push(2);
    expect(await next).toEqual({ value: 2, done: false });
    const last = buffer.next();
    buffer.end();
    buffer.push(3);
    expect(await last).toEqual(over);
    expect(await buffer.next()).toEqual(over);
    expect(ends()).toBe(1);
  });

  it('ends with CLIENT_TOO_SLOW, behind what waits, at one event too many', async () => {
    const { buffer, ends } = create();
    for (const event of [1, 2, 3, 4]) buffer.push(event);
    expect(ends()).toBe(1);
    expect([(await buffer.next()).value, (await buffer.next()).value]).toEqual([1, 2]);
    await expect(buffer.next()).rejects.toMatchObject({ code: 'CLIENT_TOO_SLOW' });
    expect(await buffer.next()).toEqual(over);
  });

  it('tells the first error alone', async () => {
    const { buffer, ends } = create();
    const next = buffer.next();
    buffer.end(new GatewayError('SUBGRAPH_UNREACHABLE'));
    buffer.end(new GatewayError('SUBGRAPH_HTTP_ERROR'));
    await expect(next).rejects.toMatchObject({ code: 'SUBGRAPH_UNREACHABLE' });
    expect(await buffer.next()).toEqual(over);
    expect(ends()).toBe(1);
  });

  it('forgets what waits when its reader leaves, also one that waits', async () => {
    const { buffer, ends } = create();
    buffer.push(1);
    await buffer.return();
    expect(await buffer.next()).toEqual(over);
    const other = create();
    const next = other.buffer.next();
    await other.buffer.return();
    expect(await next).toEqual(over);
    expect([ends(), other.ends()]).toEqual([1, 1]);
  });
});
