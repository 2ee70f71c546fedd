import type { MikroORM } from '@mikro-orm/postgresql';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase } from '../../../subgraphs/kit/database/connect-database.ts';
import { migrateDatabase } from '../../../subgraphs/kit/database/migrate-database.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/testkit/test-database.ts';
import { ChangeQueue } from '../change/change-queue.ts';
import { ChangeSignal } from '../change/change-signal.ts';
import { registryDatabase } from '../entity/registry-database.ts';
import { LiveChecks } from './live-checks.ts';

const caller = { name: 'test', holder: null };

let database: TestDatabase;
let orm: MikroORM;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await connectDatabase(registryDatabase, { databaseUrl: database.url });
  await migrateDatabase(orm);
  const statements = [
    `insert into subgraph_version values ('partner', 1, '', 'http://127.0.0.1:1/', now(), 'test')`,
    `update subgraph set current_version = 1 where name = 'partner'`,
    `insert into network values ('neu-ulm', 'Partner', 'T', 'O', null, null, 'http://127.0.0.1:1/', 'PROBATION', 'partner', now())`,
  ];
  await orm.em.fork().transactional(async (em) => {
    for (const statement of statements) await em.execute(statement);
  });
});

afterAll(async () => {
  await orm.close();
  await database.drop();
});

test('who asks while a check runs shares the one after it, which sees what is there now', async () => {
  const started = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const order: string[] = [];
  const changes = new ChangeQueue(orm, new ChangeSignal());
  const checkEndpoint = async () => {
    order.push('begins');
    started.resolve();
    await release.promise;
    order.push('ends');
    return { isPassed: false, findings: [] };
  };
  const checks = new LiveChecks(orm, changes, checkEndpoint, pino({ level: 'silent' }));
  const first = checks.run(caller, 'neu-ulm');
  await started.promise;
  const second = checks.run(caller, 'neu-ulm');
  const third = checks.run(caller, 'neu-ulm');
  release.resolve();
  const [one, two, three] = await Promise.all([first, second, third]);
  expect(order).toEqual(['begins', 'ends', 'begins', 'ends']);
  expect(two?.id).not.toBe(one?.id);
  expect(three?.id).toBe(two?.id);
});

test('a check that breaks off has no result, and the next one runs', async () => {
  const outcomes = [Promise.reject(new TypeError('broken')), Promise.resolve({ isPassed: false, findings: [] })];
  outcomes[0]?.catch(() => undefined);
  const checkEndpoint = () => outcomes.shift() ?? Promise.reject(new RangeError('asked too often'));
  const checks = new LiveChecks(
    orm,
    new ChangeQueue(orm, new ChangeSignal()),
    checkEndpoint,
    pino({ level: 'silent' }),
  );
  expect(await checks.run(caller, 'neu-ulm')).toBeNull();
  expect(await checks.run(caller, 'neu-ulm')).toMatchObject({ network: 'neu-ulm', kind: 'LIVE', isPassed: false });
});
