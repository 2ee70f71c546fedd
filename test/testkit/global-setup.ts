import type { TestProject } from 'vitest/node';
import { serveSharedFederation } from './shared-federation.ts';
import { startTestServer } from './test-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection URL of the test run's PostgreSQL server, of a user who may create databases. */
    databaseServerUrl: string;
    /** Where the federation is that files share; `sharedGatewayUrl()` asks there. */
    sharedFederationUrl: string;
  }
}

/**
 * Gives one test run one real PostgreSQL server: that of `DATABASE_URL` when it is set, else an embedded one, which is
 * removed afterwards. Tests take a database of their own from it with `createTestDatabase()`. A federation that they may share is started
 * when the first file asks for it.
 */
export default async function setUpTestRun(project: TestProject): Promise<() => Promise<void>> {
  const givenUrl = process.env['DATABASE_URL'];
  const server = givenUrl === undefined ? await startTestServer() : undefined;
  const serverUrl = server?.adminUrl ?? givenUrl ?? '';
  project.provide('databaseServerUrl', serverUrl);
  const shared = await serveSharedFederation(async () => {
    // Most runs of single files need none of it.
    const { startFederationProcesses } = await import('./federation-processes.ts');
    return await startFederationProcesses({ serverUrl });
  });
  project.provide('sharedFederationUrl', shared.url);
  return async () => {
    await shared.stop();
    await server?.stop();
  };
}
