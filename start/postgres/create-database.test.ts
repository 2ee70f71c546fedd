import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { createTestDatabase } from '../../test/testkit/test-database.ts';
import { createDatabase, withDatabase } from './create-database.ts';

test('a user who may not create databases is refused, but uses one that exists', async () => {
  const existing = await createTestDatabase();
  const name = new URL(existing.url).pathname.slice(1);
  const admin = new Client({ connectionString: inject('databaseServerUrl') });
  await admin.connect();
  await admin.query(`CREATE ROLE "${name}" LOGIN PASSWORD 'only-a-reader'`);
  const asReader = new URL(existing.url);
  asReader.username = name;
  asReader.password = 'only-a-reader';

  await createDatabase(asReader.href, name);
  const refusal = await createDatabase(asReader.href, `${name}_2`).catch((error: unknown) => error);
  expect(refusal).toMatchObject({
    code: 'DATABASE_REFUSED',
    message: expect.stringMatching(`^The database ${name}_2 could not be made on .* as ${name}: permission denied`),
  });
  expect((refusal as Error).message).not.toContain('only-a-reader');

  await existing.drop();
  await admin.query(`DROP ROLE "${name}"`);
  await admin.end();
});

test('a server that does not answer is named, without the password', async () => {
  await expect(createDatabase('postgresql://user:secret@127.0.0.1:1/postgres', 'hubgraph_state')).rejects.toMatchObject(
    {
      code: 'DATABASE_REFUSED',
      message: 'The database hubgraph_state could not be made on 127.0.0.1:1 as user: connect ECONNREFUSED 127.0.0.1:1',
    },
  );
});

test('another database of a server is reached with the same user and options', () => {
  expect(withDatabase('postgresql://user:p%40ss@host:5433/postgres?sslmode=require', 'hubgraph_state')).toBe(
    'postgresql://user:p%40ss@host:5433/hubgraph_state?sslmode=require',
  );
});
