import assert from 'node:assert/strict';
import { pino } from 'pino';
import { request } from 'undici';
import { waitUntil } from '../../../test/testkit/wait-until.ts';
import { startSubgraph } from '../../kit/process/start-subgraph.ts';
import { createDirectory } from '../directory.ts';
import type { DirectoryOptions } from '../directory.ts';

/** The answer to an operation. */
interface Answer<Data> {
  readonly data: Data;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

/** A directory that serves over HTTP. */
export interface TestDirectory {
  readonly url: string;
  query<Data = unknown>(document: string, variables?: object, headers?: Record<string, string>): Promise<Answer<Data>>;
  /** Data of an answer that must have no errors, and how many statements it cost. */
  ask(document: string, variables?: object): Promise<{ data: unknown; statements: number }>;
  /** Status of `/ready`. */
  ready(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a directory on a database and, unless told not to, waits until each of its networks was tried. */
export async function startDirectory(
  databaseUrl: string,
  options: DirectoryOptions,
  waitForNetworks = true,
): Promise<TestDirectory> {
  const statements: string[] = [];
  const log = pino({ level: 'silent' });
  const onStatement = (statement: string) => statements.push(statement);
  const { url, stop } = await startSubgraph(createDirectory(options), { databaseUrl, log, onStatement });
  const ready = async () => {
    const { statusCode, body } = await request(url.replace('/graphql', '/ready'));
    await body.dump();
    return statusCode;
  };
  if (waitForNetworks) await waitUntil(async () => (await ready()) === 200);
  const query = async <Data>(document: string, variables: object = {}, headers: Record<string, string> = {}) => {
    const { body } = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: document, variables }),
    });
    return (await body.json()) as Answer<Data>;
  };
  return {
    url,
    ready,
    stop,
    query,
    async ask(document, variables) {
      const before = statements.length;
      const { data, errors } = await query(document, variables);
      assert.deepEqual(errors, undefined);
      return { data, statements: statements.length - before };
    },
  };
}
