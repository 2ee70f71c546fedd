import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CopiedRequest } from '../../gateway/web/app/share/copied-request.ts';
import { toCurl } from '../../gateway/web/app/share/to-curl.ts';
import { toPython } from '../../gateway/web/app/share/to-python.ts';
import { toTypeScript } from '../../gateway/web/app/share/to-typescript.ts';

const run = promisify(execFile);

interface Copied {
  readonly language: string;
  readonly write: (request: CopiedRequest) => string;
  /** Holds the copied text when it is run. */
  readonly fileName: string;
  /** Runs it, before the name of the file. */
  readonly program: string;
  /** What it needs; not everybody has it. */
  readonly needs: string;
}

const copied: readonly Copied[] = [
  { language: 'curl', write: toCurl, fileName: 'command.sh', program: 'sh', needs: 'curl' },
  {
    language: 'TypeScript',
    write: toTypeScript,
    fileName: 'ask.mts',
    program: process.execPath,
    needs: process.execPath,
  },
  { language: 'Python', write: toPython, fileName: 'ask.py', program: 'python3', needs: 'python3' },
];

const requests: Readonly<Record<string, Omit<CopiedRequest, 'endpoint'>>> = {
  'a query alone': { query: '{ networks { id } }', operationName: undefined, variables: undefined, headers: {} },
  'variables of every kind': {
    query: 'query Offers($first: Int) {\n  offers(first: $first) {\n    id\n  }\n}\n',
    operationName: 'Offers',
    variables: {
      first: 3,
      after: null,
      filter: { kinds: [], isFree: true, near: { latitude: -48.4, radiusKm: 1e-7 } },
      none: {},
    },
    headers: { authorization: 'Bearer abc.def' },
  },
  'hostile text': {
    query: `# '"'"' \`touch stolen\` $(touch stolen) \${process.exit(7)} \\ \\n \\u0041 %s !! "\\""
{ a(text: """block "quoted" '''x''' \\""" end""") b(text: "Grüße\\n 😀") }
# \r \x07 tail "`,
    operationName: "x'; touch stolen; '",
    variables: {
      'quote\'"`$(touch stolen)': 'it\'s "$(touch stolen)" `touch stolen` ${1} \\ \n\r\t\u0000\u2028 @/etc/passwd',
      ['__proto__']: { polluted: '"__proto__": x' },
      list: ['"""', "'''", '\\"""', '{{}}', 'True'],
    },
    headers: { 'x-note': `it's $(touch stolen) "\`\\`, 'x-lines': 'a\r\nx-evil: b', '@/etc/passwd': 'x', 'x y': 'z' },
  },
  'a document that ends in quotes': {
    query: '{ a }\n#""""""',
    operationName: undefined,
    variables: { empty: '' },
    headers: {},
  },
};

const isInstalled = ({ needs }: Copied): boolean => spawnSync(needs, ['--version']).status === 0;

describe('A copied request', () => {
  let server: Server;
  let folder: string;
  let received: { body: unknown; headers: IncomingHttpHeaders }[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hubgraph-copied-'));
    server = createServer(async (request, response) => {
      received.push({ body: JSON.parse(await text(request)), headers: request.headers });
      response.setHeader('content-type', 'application/json');
      response.end('{"data":{"answer":"Grüße"}}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  beforeEach(() => {
    received = [];
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  });

  const absent = copied.filter((one) => !isInstalled(one));
  it.each(absent)('as $language was only written, not run: $needs is not here', ({ write }) => {
    for (const request of Object.values(requests))
      expect(write({ ...request, endpoint: 'http://a' })).toContain('http://a');
  });

  describe.each(copied.filter(isInstalled))('as $language', ({ write, fileName, program }) => {
    it.each(Object.entries(requests))('sends what the editor would: %s', async (_what, request) => {
      const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/it's/graphql?a=[1-3]&b={c}`;
      const file = join(folder, fileName);
      await writeFile(file, write({ ...request, endpoint }));
      const { stdout } = await run(program, [file], { cwd: folder });
      expect(JSON.parse(stdout)).toEqual({ data: { answer: 'Grüße' } });
      const { query, operationName, variables } = request;
      expect(received.map(({ body }) => body)).toEqual([
        JSON.parse(JSON.stringify({ query, operationName, variables })),
      ]);
      expect(received[0]?.headers).toMatchObject({ 'content-type': 'application/json' });
      const sent = received[0]?.headers ?? {};
      if (request.headers['authorization']) expect(sent.authorization).toBe('Bearer abc.def');
      if (request.headers['x-note']) expect(sent['x-note']).toBe(request.headers['x-note']);
      if (request.headers['x-lines']) expect(sent['x-lines']).toBe('a x-evil: b');
      expect(sent).not.toHaveProperty('x-evil');
      // Nothing of it was taken for a command.
      await expect(writeFile(join(folder, 'stolen'), '', { flag: 'wx' })).resolves.toBeUndefined();
      await rm(join(folder, 'stolen'));
    });
  });
});
