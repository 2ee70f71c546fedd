import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { AddressRefused } from './address-refused.ts';
import { guardAddress } from './guard-address.ts';
import { pinnedAgent } from './pinned-agent.ts';

async function refusal(url: string, isPrivateAllowed = false): Promise<unknown> {
  try {
    await guardAddress(url, isPrivateAllowed);
  } catch (error) {
    return error instanceof AddressRefused ? `${error.refusal} ${error.subject}` : error;
  }
  return null;
}

describe('an address that is not asked', () => {
  test.each([
    ['ftp://hubs.example.org/', 'SCHEME ftp'],
    ['file:///etc/passwd', 'SCHEME file'],
    ['hubs.example.org', 'SCHEME hubs.example.org'],
    ['https://me:secret@8.8.8.8/', 'CREDENTIALS 8.8.8.8'],
    ['http://127.0.0.1:4000/graphql', 'NOT_PUBLIC 127.0.0.1'],
    ['http://0x7f.1/graphql', 'NOT_PUBLIC 127.0.0.1'],
    ['http://2130706433/', 'NOT_PUBLIC 127.0.0.1'],
    ['http://[::1]/', 'NOT_PUBLIC ::1'],
    ['http://[::ffff:10.0.0.1]/', 'NOT_PUBLIC ::ffff:a00:1'],
    ['http://169.254.169.254/latest/meta-data', 'NOT_PUBLIC 169.254.169.254'],
    ['http://no-such-name.invalid/', 'UNKNOWN_HOST no-such-name.invalid'],
  ])('%s', async (url, expected) => {
    expect(await refusal(url)).toBe(expected);
  });

  test('a name that resolves to this machine', async () => {
    expect(await refusal('http://localhost:4000/')).toMatch(/^NOT_PUBLIC (127\.0\.0\.1|::1)$/);
  });

  test('private addresses are asked where the installation allows it, other schemes and credentials never', async () => {
    expect(await refusal('http://127.0.0.1:4000/', true)).toBeNull();
    expect(await refusal('http://me@127.0.0.1:4000/', true)).toMatch(/^CREDENTIALS/);
    expect(await refusal('ftp://127.0.0.1/', true)).toMatch(/^SCHEME/);
  });

  test('a public address is asked', async () => {
    expect(await guardAddress('https://8.8.8.8/graphql', false)).toMatchObject({
      addresses: [{ address: '8.8.8.8', family: 4 }],
    });
  });
});

test('a request goes to the address that was checked, wherever the name points now', async () => {
  const server = createServer((request, response) => response.end(request.headers.host));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = new URL(`http://name-that-points-elsewhere.invalid:${port}/`);
  const agent = pinnedAgent({ url, addresses: [{ address: '127.0.0.1', family: 4 }] }, 5000);
  const { body } = await agent.request({ origin: url.origin, path: '/', method: 'GET' });
  expect(await body.text()).toBe(url.host);
  await agent.close();
  server.close();
});
