import { networkSubgraph, runSubgraph } from 'hubgraph/kit';
import { network } from './network.ts';

await runSubgraph(networkSubgraph(network));
