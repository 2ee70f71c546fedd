import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { association } from '../../subgraphs/association/network.ts';
import { dataport } from '../../subgraphs/dataport/network.ts';
import { findNetwork } from '../../subgraphs/kit/networks/find-network.ts';
import { networkSubgraph } from '../../subgraphs/kit/network/network-subgraph.ts';
import { startSubgraph } from '../../subgraphs/kit/process/start-subgraph.ts';
import { readRegions } from '../../subgraphs/kit/vocabulary/read-regions.ts';
import { readTopics } from '../../subgraphs/kit/vocabulary/read-topics.ts';
import { state } from '../../subgraphs/state/network.ts';
import { createTestDatabase } from '../../test/testkit/test-database.ts';
import { readSubgraphs } from '../compose/read-subgraphs.ts';
import { checkLive } from './check-live.ts';

const published = readSubgraphs('.');
const vocabulary = {
  topics: new Set(readTopics().map(({ slug }) => slug)),
  regions: new Set(readRegions().map(({ code }) => code)),
};

describe('the networks of this repository pass without a finding', () => {
  test.each([association, dataport, state])('$id', async (definition) => {
    const database = await createTestDatabase();
    const log = pino({ level: 'silent' });
    const running = await startSubgraph(networkSubgraph(definition), { databaseUrl: database.url, log });
    const network = findNetwork(definition.id);
    const sdl = published.find(({ name }) => name === definition.id)?.sdl ?? '';
    const limits = { latencyMs: 60_000 };
    const report = await checkLive({ network, url: running.url, sdl, limits, allowPrivateAddresses: true, vocabulary });
    expect(report).toEqual({ isPassed: true, findings: [] });
    await running.stop();
    await database.drop();
  });
});
