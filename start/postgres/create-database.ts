import { Client, DatabaseError, escapeIdentifier } from 'pg';
import { StartError } from '../start-error.ts';

/** SQLSTATE: the database exists; two that create it at once may also meet in the catalogue's unique index. */
const EXISTS = new Set(['42P04', '23505']);

/**
 * Creates a database unless it exists. Text is UTF-8, ordered by code point on every machine.
 *
 * @param serverUrl a connection URL of the server, of a user who may create databases
 * @throws StartError DATABASE_REFUSED; its message never holds the password
 */
export async function createDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl, application_name: 'hubgraph start' });
  const where = describeServer(serverUrl);
  try {
    await client.connect();
    const { rows } = await client.query<{ exists: boolean; version: number }>(
      `SELECT current_setting('server_version_num')::int AS version,
              EXISTS (SELECT FROM pg_database WHERE datname = $1) AS exists`,
      [name],
    );
    if (rows[0]?.exists === true) return;
    const order =
      (rows[0]?.version ?? 0) >= 170_000 ? `LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'` : `LOCALE 'C'`;
    await client.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8' ${order}`);
  } catch (cause) {
    if (cause instanceof DatabaseError && EXISTS.has(cause.code ?? '')) return;
    throw new StartError('DATABASE_REFUSED', `The database ${name} could not be made on ${where}: ${reasonOf(cause)}`, {
      cause,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The connection URL of another database on the same server, with the same user and options. */
export function withDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.href;
}

/** Who and where, without the password. */
function describeServer(serverUrl: string): string {
  const { hostname, port, username } = new URL(serverUrl);
  return `${hostname}:${port || '5432'} as ${username || 'the default user'}`;
}

function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(String).join('; ');
  return cause instanceof Error ? cause.message : String(cause);
}
