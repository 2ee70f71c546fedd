import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { RequestVerifier } from '../../../signature/request-verifier.ts';
import { checkLive, type LiveCheckInput } from '../../check-live.ts';
import { neuUlm, neuUlmSdl } from '../../testkit/neu-ulm.ts';
import { startHttpServer } from '../../testkit/start-http-server.ts';
import { startShamNetwork, type ShamFaults } from '../../testkit/start-sham-network.ts';

const vocabulary = { topics: new Set(['mobility']), regions: new Set(['09775135']) };
const limits = { latencyMs: 60_000, latencyRequests: 1 };
const json = { 'content-type': 'application/json' };

function check(url: string, options: Partial<LiveCheckInput> = {}) {
  const input = { network: neuUlm, url, sdl: neuUlmSdl, limits, vocabulary, allowPrivateAddresses: true };
  return checkLive({ ...input, ...options, limits: { ...limits, ...options.limits } });
}

async function checkSham(faults: ShamFaults, options: Partial<LiveCheckInput> = {}) {
  await using sham = await startShamNetwork(faults);
  return await check(sham.url, options);
}

/** A network whose every answer is another. */
function answering(answer: (response: ServerResponse) => void): ShamFaults {
  return {
    respond(_request, response) {
      answer(response);
      return true;
    },
  };
}

const answers: readonly (readonly [name: string, answer: (response: ServerResponse) => void, rule: string])[] = [
  ['a page', (response) => response.setHeader('content-type', 'text/html').end('<html></html>'), 'CONTENT_TYPE'],
  [
    'GraphQL as text',
    (response) => response.setHeader('content-type', 'text/plain').end('{"data":{}}'),
    'CONTENT_TYPE',
  ],
  ['no content type', (response) => response.end('{"data":{}}'), 'CONTENT_TYPE'],
  ['no JSON', (response) => response.writeHead(200, json).end('{"data":'), 'RESPONSE_FORM'],
  ['a list', (response) => response.writeHead(200, json).end('[]'), 'RESPONSE_FORM'],
  ['neither data nor errors', (response) => response.writeHead(200, json).end('{}'), 'RESPONSE_FORM'],
  ['errors without message', (response) => response.writeHead(200, json).end('{"errors":[{}]}'), 'RESPONSE_FORM'],
  ['HTTP 404', (response) => response.writeHead(404).end('nothing here'), 'ENDPOINT_STATUS'],
  ['HTTP 500', (response) => response.writeHead(500, json).end('{"error":"broken"}'), 'ENDPOINT_STATUS'],
];

describe('an endpoint that answers', () => {
  test.each(answers)('%s', async (_name, answer, rule) => {
    const { isPassed, findings } = await checkSham(answering(answer));
    expect(isPassed).toBe(false);
    expect([...new Set(findings.map((finding) => finding.rule))]).toEqual([rule]);
  });

  test('errors with HTTP 400, as application/graphql-response+json allows', async () => {
    const faults: ShamFaults = {
      respond(_request, response, body) {
        response.setHeader('content-type', 'application/graphql-response+json; charset=utf-8');
        if (!body.includes('"{ _catalog("')) return false;
        response.writeHead(400).end('{"errors":[{"message":"Syntax Error"}]}');
        return true;
      },
    };
    expect((await checkSham(faults)).findings).toEqual([]);
  });

  test('with a redirect, which nobody follows', async () => {
    let visits = 0;
    await using target = await startHttpServer((_request, response) => {
      visits += 1;
      response.end();
    });
    const { findings } = await checkSham(
      answering((response) => response.writeHead(307, { location: target.url }).end()),
    );
    expect(findings).toMatchObject([
      { rule: 'ENDPOINT_REDIRECT', message: { en: expect.stringContaining(target.url) as string } },
    ]);
    expect(visits).toBe(0);
  });

  test('50 MB, of which the most is never sent', async () => {
    let sentBytes = 0;
    const chunk = Buffer.alloc(64 * 1024, ' ');
    const large = answering((response) => {
      response.writeHead(200, json);
      const send = () => {
        while (sentBytes < 50 * 1024 * 1024 && !response.destroyed) {
          sentBytes += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', send);
        }
        response.end();
      };
      send();
    });
    const maxResponseBytes = 1024 * 1024;
    const { findings } = await checkSham(
      {
        respond: (request, response, body) =>
          body.includes('_service') && (large.respond?.(request, response, body) ?? false),
      },
      { limits: { maxResponseBytes } },
    );
    expect(findings).toMatchObject([{ rule: 'RESPONSE_SIZE', measured: { limit: maxResponseBytes, unit: 'bytes' } }]);
    expect(findings[0]?.measured?.value).toBeLessThan(2 * maxResponseBytes);
    expect(sentBytes).toBeLessThan(40 * 1024 * 1024);
  });
});

describe('an endpoint that does not answer', () => {
  test('at all', async () => {
    const { findings } = await checkSham(
      answering(() => {}),
      { limits: { timeoutMs: 100 } },
    );
    expect(findings).toMatchObject([{ rule: 'ENDPOINT_TIMEOUT' }]);
  });

  test('to its end', async () => {
    const { findings } = await checkSham(
      answering((response) => response.writeHead(200, json).write('{')),
      {
        limits: { timeoutMs: 200 },
      },
    );
    expect(findings).toMatchObject([{ rule: 'ENDPOINT_TIMEOUT' }]);
  });

  test('fast enough for all requests together', async () => {
    const respond = () => sleep(100, false);
    const { findings } = await checkSham({ respond }, { limits: { totalTimeoutMs: 250 } });
    expect(findings).toMatchObject([
      { rule: 'ENDPOINT_TIMEOUT', message: { en: expect.stringContaining('250 ms') as string } },
    ]);
  });

  test('but hangs up', async () => {
    const { findings } = await checkSham(answering((response) => response.destroy()));
    expect(findings).toMatchObject([{ rule: 'ENDPOINT_UNREACHABLE' }]);
  });

  test('because nobody listens', async () => {
    const { url, ...server } = await startHttpServer(() => {});
    await server[Symbol.asyncDispose]();
    expect((await check(url)).findings).toMatchObject([{ rule: 'ENDPOINT_UNREACHABLE' }]);
  });
});

describe('an address that is not asked', () => {
  test('is a finding, and nothing is sent', async () => {
    let visits = 0;
    const faults: ShamFaults = {
      respond: () => {
        visits += 1;
        return false;
      },
    };
    const { isPassed, findings } = await checkSham(faults, { allowPrivateAddresses: false });
    expect(isPassed).toBe(false);
    expect(findings).toMatchObject([
      { rule: 'ENDPOINT_ADDRESS', message: { de: expect.stringContaining('127.0.0.1') as string } },
    ]);
    expect(visits).toBe(0);
  });

  test.each(['ftp://127.0.0.1/', 'http://me:secret@127.0.0.1/', 'http://no-such-name.invalid/'])('%s', async (url) => {
    const { findings } = await check(url);
    expect(findings).toMatchObject([{ rule: 'ENDPOINT_ADDRESS' }]);
    expect(findings[0]?.message.en).not.toContain('secret');
  });
});

describe('signed requests', () => {
  const signingKey = 'key of the subgraph';

  function verifying(): ShamFaults {
    const verifier = new RequestVerifier(signingKey);
    return {
      respond(request, response, body) {
        const header = request.headers['hubgraph-signature'];
        if (verifier.verify(typeof header === 'string' ? header : undefined, body) === null) return false;
        response
          .writeHead(401, { 'content-type': 'application/problem+json' })
          .end('{"code":"REQUEST_SIGNATURE_INVALID"}');
        return true;
      },
    };
  }

  test('are answered by an endpoint that verifies them', async () => {
    expect((await checkSham(verifying(), { signingKey })).findings).toEqual([]);
  });

  test('with another key are refused, and the finding names the setting', async () => {
    const { findings } = await checkSham(verifying(), { signingKey: 'another' });
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['ENDPOINT_STATUS']));
    expect(findings[0]?.message.de).toContain('HUBGRAPH_SIGNING_KEY');
  });
});

test('a schema that cannot be read is a finding before anything is asked', async () => {
  expect((await check('http://127.0.0.1:1/', { sdl: 'type Query {' })).findings).toMatchObject([
    { rule: 'SDL_SYNTAX' },
  ]);
});
