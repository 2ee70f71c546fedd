import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { composeGraph } from '../testkit/federation/compose-graph.ts';
import { startSubgraph } from '../testkit/federation/start-subgraph.ts';
import type { GraphDefinition, ReceivedRequest } from '../testkit/federation/subgraph-definition.ts';

/** A line of the gateway's log. */
export type LogLine = Readonly<Record<string, unknown>>;

/** A gateway that runs as a process of its own over subgraphs, so that what it logs can be read. */
export interface GatewayProcess {
  /** Without a path. */
  readonly url: string;
  /** Every request that subgraphs received, in order. */
  readonly requests: ReceivedRequest[];
  /** Ends the gateway as an operator does, and returns what it has logged. */
  stop(): Promise<LogLine[]>;
}

/** Starts the subgraphs of a graph and a gateway process with these options. */
export async function startGatewayProcess(graph: GraphDefinition, options: string[] = []): Promise<GatewayProcess> {
  const requests: ReceivedRequest[] = [];
  const names = Object.keys(graph);
  const subgraphs = await Promise.all(names.map((name) => startSubgraph(name, graph[name]!, requests)));
  const folder = await mkdtemp(join(tmpdir(), 'hubgraph-gateway-'));
  const supergraph = join(folder, 'supergraph.graphql');
  await writeFile(supergraph, composeGraph(graph, new Map(names.map((name, index) => [name, subgraphs[index]!.url]))));
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'gateway/main.ts', '--supergraph', supergraph, '--port', '0', ...options],
    { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], env: { PATH: process.env['PATH'] } },
  );
  const logged = text(child.stderr!);
  const exited = once(child, 'exit');
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  let stopped: Promise<LogLine[]> | undefined;

  async function stop(): Promise<LogLine[]> {
    child.kill('SIGTERM');
    await exited;
    await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
    await rm(folder, { recursive: true });
    const lines = (await logged).split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as LogLine);
  }
  return { url: new URL(url).origin, requests, stop: () => (stopped ??= stop()) };
}
