import type { TestProject } from 'vitest/node';
import { startTestServer } from './test-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection URL of the test run's PostgreSQL server, of a user who may create databases. */
    databaseServerUrl: string;
  }
}

/**
 * Gives one test run one real PostgreSQL server: that of `DATABASE_URL` when it is set, else an embedded one, which is
 * removed afterwards. Tests take a database of their own from it with `createTestDatabase()`.
 */
export default async function setUpTestRun(project: TestProject): Promise<() => Promise<void>> {
  const givenUrl = process.env['DATABASE_URL'];
  const server = givenUrl === undefined ? await startTestServer() : undefined;
  const serverUrl = server?.adminUrl ?? givenUrl ?? '';
  project.provide('databaseServerUrl', serverUrl);
  return async () => server?.stop();
}
