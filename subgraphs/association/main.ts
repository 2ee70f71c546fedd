import { networkSubgraph } from '../kit/network/network-subgraph.ts';
import { runSubgraph } from '../kit/process/run-subgraph.ts';
import { association } from './network.ts';

await runSubgraph(networkSubgraph(association));
