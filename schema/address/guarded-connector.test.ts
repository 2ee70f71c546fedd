import { createServer, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Pool } from 'undici';
import { guardedConnector } from './guarded-connector.ts';
import { guardedLookup } from './guarded-lookup.ts';

/** Stands for the public internet; 127.0.0.1 does for the network that nobody is to reach. */
const publicAddress = '127.0.0.2';
const isPublic = (address: string): boolean => address === publicAddress;

let servers: Server[];
let port: number;
let privateVisits: number;

beforeEach(async () => {
  privateVisits = 0;
  const listen = async (address: string, visit: () => void, at = 0): Promise<Server> => {
    const server = createServer((_, response) => {
      visit();
      response.setHeader('connection', 'close').end(address);
    });
    await new Promise<void>((resolve) => server.listen(at, address, resolve));
    return server;
  };
  const outside = await listen(publicAddress, () => undefined);
  ({ port } = outside.address() as AddressInfo);
  servers = [outside, await listen('127.0.0.1', () => privateVisits++, port)];
});

afterEach(() => {
  for (const server of servers) server.close();
});

/** Answers with one list of addresses after the other, the last again and again. */
function changing(...answers: string[][]): LookupFunction {
  return (_host, _options, callback) => {
    const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? [];
    callback(
      null,
      answer.map((address) => ({ address, family: 4 })),
    );
  };
}

/** Asks so many times, each over a new connection; resolves to who answered, or why nobody did. */
async function ask(host: string, lookup: LookupFunction, times = 1): Promise<string[]> {
  const connect = guardedConnector({}, isPublic, guardedLookup(isPublic, lookup));
  const pool = new Pool(`http://${host}:${port}`, { connections: 1, connect });
  const seen: string[] = [];
  for (let count = 0; count < times; count++) {
    const answer = pool.request({ path: '/', method: 'GET' }).then(({ body }) => body.text());
    seen.push(await answer.catch(String));
  }
  await pool.destroy();
  return seen;
}

it('a name that points elsewhere from one moment to the next is followed to public addresses alone', async () => {
  const rebinding = changing([publicAddress], ['127.0.0.1'], [publicAddress], ['127.0.0.1']);
  const refused = 'AddressRefused: NOT_PUBLIC: 127.0.0.1';
  expect(await ask('hubs.example.org', rebinding, 4)).toEqual([publicAddress, refused, publicAddress, refused]);
  expect(privateVisits).toBe(0);
});

it('a name that has a private address among public ones is not asked at all', async () => {
  const refused = 'AddressRefused: NOT_PUBLIC: 127.0.0.1';
  expect(await ask('hubs.example.org', changing([publicAddress, '127.0.0.1']))).toEqual([refused]);
  expect(await ask('hubs.example.org', changing([]))).toEqual(['AddressRefused: NOT_PUBLIC: hubs.example.org']);
  expect(privateVisits).toBe(0);
});

it('a name that nobody knows', async () => {
  const connect = guardedConnector();
  const pool = new Pool('http://no-such-name.invalid', { connect });
  await expect(pool.request({ path: '/', method: 'GET' })).rejects.toMatchObject({ syscall: 'getaddrinfo' });
  await pool.destroy();
});

it.each(['127.0.0.1', '127.1', '0x7f000001', '2130706433', '017700000001', '127.0.0.1.', 'me:secret@127.0.0.1'])(
  'http://%s is not asked, though it is never looked up',
  async (host) => {
    const [seen] = await ask(host, changing([publicAddress]));
    expect(seen).toBe('AddressRefused: NOT_PUBLIC: 127.0.0.1');
    expect(privateVisits).toBe(0);
  },
);

it.each(['[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '[::]', '169.254.169.254', '[fe80::1]'])(
  'http://%s is not asked',
  async (host) => {
    expect(await ask(host, changing([publicAddress]))).toEqual([expect.stringMatching(/^AddressRefused: NOT_PUBLIC/)]);
    expect(privateVisits).toBe(0);
  },
);
