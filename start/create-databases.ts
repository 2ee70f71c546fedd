import { readConfiguration } from './configuration.ts';
import { createDatabases } from './postgres/create-databases.ts';
import { databaseName, databaseOwners } from './processes.ts';
import { StartError } from './start-error.ts';

/**
 * Makes one database a subgraph on the server of `DATABASE_URL` unless it exists: a step of its own where the processes are
 * run by something else than `npm start` (`docker-compose.yml`). Exit codes as those of `npm start`.
 */
try {
  const { databaseUrl } = readConfiguration({ DATABASE_URL: process.env['DATABASE_URL'] });
  if (databaseUrl === undefined) throw new StartError('BAD_CONFIGURATION', 'DATABASE_URL is not set.');
  await createDatabases(databaseUrl, databaseOwners());
  process.stdout.write(`In place: ${databaseOwners().map(databaseName).join(', ')}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof StartError ? error.message : String(error)}\n`);
  process.exitCode = error instanceof StartError ? error.exitCode : 1;
}
