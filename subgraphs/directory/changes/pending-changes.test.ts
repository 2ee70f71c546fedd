import { describe, expect, test } from 'vitest';
import { ChangeKind } from './change-kind.ts';
import type { OfferChange } from './offer-change.ts';
import { PendingChanges } from './pending-changes.ts';

const { ADDED, CHANGED, REMOVED } = ChangeKind;

function change(kind: ChangeKind, title: string, id = 'a:1'): OfferChange {
  return { kind, id, title, updatedAt: new Date(0), offer: null };
}

async function drain(changes: PendingChanges): Promise<string[]> {
  changes.end();
  const told: string[] = [];
  for await (const { kind, id, title } of changes) told.push(`${kind} ${id} ${title}`);
  return told;
}

describe('changes of an offer that wait become one', () => {
  test.each([
    [[ADDED, CHANGED], ['ADDED a:1 1']],
    [[ADDED, REMOVED], []],
    [[ADDED, REMOVED, ADDED], ['ADDED a:1 2']],
    [[CHANGED, CHANGED], ['CHANGED a:1 1']],
    [[CHANGED, REMOVED], ['REMOVED a:1 1']],
    [[REMOVED, ADDED], ['CHANGED a:1 1']],
  ])('%s', async (kinds, told) => {
    const changes = new PendingChanges(() => undefined);
    for (const [index, kind] of kinds.entries()) changes.push(change(kind, String(index)));
    expect(await drain(changes)).toEqual(told);
  });
});

test('changes of several offers keep the order in which they last changed', async () => {
  const changes = new PendingChanges(() => undefined);
  for (const id of ['a:1', 'a:2', 'a:1']) changes.push(change(CHANGED, '', id));
  expect(await drain(changes)).toEqual(['CHANGED a:2 ', 'CHANGED a:1 ']);
});

test('who waits gets the next change at once, and its end when it leaves', async () => {
  const ended: unknown[] = [];
  const changes = new PendingChanges((which) => ended.push(which));
  const first = changes.next();
  changes.push(change(ADDED, 'x'));
  expect((await first).value?.title).toBe('x');
  const second = changes.next();
  await changes.return();
  changes.push(change(ADDED, 'y'));
  expect(await second).toEqual({ value: undefined, done: true });
  expect(await changes.next()).toEqual({ value: undefined, done: true });
  expect(ended).toEqual([changes]);
});
