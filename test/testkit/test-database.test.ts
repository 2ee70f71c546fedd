import { Client } from 'pg';
import { expect, test } from 'vitest';
import { createTestDatabase } from './test-database.ts';

test('each test database is empty, is UTF-8 ordered by code point, and is gone after drop()', async () => {
  const [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  expect(await query(first.url, 'CREATE TABLE hub (id text); SELECT 1 AS one')).toBeDefined();
  const tables = `SELECT count(*)::int AS count FROM information_schema.tables WHERE table_schema = 'public'`;
  expect(await query(second.url, tables)).toEqual([{ count: 0 }]);
  const order = `SELECT array_agg(word ORDER BY word) AS words FROM (VALUES ('Ä'), ('a'), ('Z')) AS list (word)`;
  expect(await query(second.url, order)).toEqual([{ words: ['Z', 'a', 'Ä'] }]);
  await first.drop();
  await expect(query(first.url, 'SELECT 1')).rejects.toThrow('does not exist');
  await second.drop();
});

async function query(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    const result = (await client.query(sql)) as { rows: unknown };
    return result.rows ?? [];
  } finally {
    await client.end();
  }
}
