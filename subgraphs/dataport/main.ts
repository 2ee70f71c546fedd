import { networkSubgraph } from '../kit/network/network-subgraph.ts';
import { runSubgraph } from '../kit/process/run-subgraph.ts';
import { dataport } from './network.ts';

await runSubgraph(networkSubgraph(dataport));
