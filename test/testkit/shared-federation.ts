import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inject } from 'vitest';
import type { FederationProcesses } from './federation-processes.ts';

/** Starts one federation for the whole test run, as soon as the first file asks for it. */
interface SharedFederationStarter {
  /** Answers with the URL of the federation's GraphQL API, or 500 with the reason why there is none. */
  readonly url: string;
  /** Ends the federation, if anyone has asked for it. */
  stop(): Promise<void>;
}

/**
 * Serves the federation of a test run to its files, which run in processes of their own.
 *
 * @param start starts it; called once at most
 */
export async function serveSharedFederation(
  start: () => Promise<FederationProcesses>,
): Promise<SharedFederationStarter> {
  let federation: Promise<FederationProcesses> | undefined;
  const server = createServer(async (_request, response) => {
    try {
      federation ??= start();
      response.end((await federation).gatewayUrl);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      server.close();
      await (await federation?.catch(() => undefined))?.stop();
    },
  };
}

/**
 * The GraphQL API of a federation that all files of a test run share: for tests that only ask. Whoever changes data, kills processes or
 * wants settings starts one of its own with `startFederationProcesses()`.
 */
export async function sharedGatewayUrl(): Promise<string> {
  const response = await fetch(inject('sharedFederationUrl'));
  const answer = await response.text();
  if (!response.ok) throw new Error(answer);
  return answer;
}
