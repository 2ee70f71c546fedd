import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { dribbles, type Fault, sendsBomb, sendsJunk } from '../testkit/fault-proxy.ts';
import { readUsage } from '../testkit/process-usage.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { describeAnswer } from './describe-answer.ts';
import type { FaultRow } from './fault.ts';
import { startGatewayProcess } from './gateway-process.ts';
import { post } from './post.ts';
import { question } from './shop-graph.ts';
import { startFaultyShop } from './shop.ts';

/** Half of what a gateway would take at least that kept what it is sent. */
const boundMb = 200;

const chunkCount = 1_000_000;

/** Sends its answer behind white space, each byte as a chunk of its own. */
const sendsBytes: Fault = async (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.flushHeaders();
  await writeChunks(response, Buffer.from('1\r\n \r\n'.repeat(10_000)), chunkCount / 10_000);
  response.end(JSON.stringify({ data: { _entities: [10, 20, 30].map((stock) => ({ stock })) } }));
};

async function writeChunks({ socket }: ServerResponse, block: Buffer, times: number): Promise<void> {
  for (let time = 0; time < times; time++) if (socket && !socket.write(block)) await once(socket, 'drain');
}

/** Answered in full, or given up before their end. */
type End = 'read' | 'given up';

const rows: readonly [fault: string, times: number, answer: Fault, expected: string, end: End][] = [
  ['10 MB of junk', 40, sendsJunk, 'partial SUBGRAPH_RESPONSE_TOO_LARGE products.0.stock', 'given up'],
  ['a gzip bomb of 20 MB', 40, sendsBomb, 'partial SUBGRAPH_RESPONSE_MALFORMED products.0.stock', 'read'],
  ['a byte a second', 200, dribbles, 'partial SUBGRAPH_REQUEST_TIMEOUT products.0.stock', 'given up'],
  [`an answer in ${chunkCount.toLocaleString('en')} chunks`, 4, sendsBytes, 'whole', 'read'],
];

/** Many answers at once that a gateway must not keep, in a process of its own whose memory is measured. */
export const floodFaults: readonly FaultRow[] = rows.map(([fault, times, answer, expected, end]) => ({
  fault: `a subgraph sends ${fault}, to ${times} requests at once`,
  expected: `${expected} for ${times}; memory grows by less than ${boundMb} MB; ${end} upstream; afterwards whole`,
  async see() {
    const shop = await startFaultyShop();
    const options = [
      '--max-subgraph-response-bytes',
      '2000000',
      '--breaker-min-failures',
      '1000',
      '--log-level',
      'silent',
    ];
    if (answer === dribbles) options.push('--subgraph-timeout-ms', '2000');
    const gateway = await startGatewayProcess(['--supergraph', shop.supergraph, ...options], {
      env: { HUBGRAPH_SUBGRAPH_URLS: shop.subgraphUrls },
    });
    const ask = async (): Promise<string> => describeAnswer(await post(gateway.url, question));
    try {
      await ask();
      const { peakMb } = readUsage(gateway.pid);
      const before = shop.proxy.requestCount;
      shop.proxy.fault = async (body, response) => {
        await waitUntil(() => shop.proxy.requestCount === before + times);
        await answer(body, response);
      };
      const seen = await Promise.all(Array.from({ length: times }, ask));
      const grownMb = readUsage(gateway.pid).peakMb - peakMb;
      if (end === 'given up') await waitUntil(() => shop.proxy.abandonedCount === times);
      const ended = shop.proxy.abandonedCount === 0 ? 'read' : 'given up';
      shop.proxy.fault = null;
      const all = new Set(seen);
      const growth = grownMb < boundMb ? `less than ${boundMb}` : grownMb;
      return `${[...all].join(' | ')} for ${times}; memory grows by ${growth} MB; ${ended} upstream; afterwards ${await ask()}`;
    } finally {
      await gateway.end('SIGKILL');
      await shop.stop();
    }
  },
}));
