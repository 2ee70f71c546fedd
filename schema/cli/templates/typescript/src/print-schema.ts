import { printNetwork } from 'hubgraph/kit';
import { network } from './network.ts';

process.stdout.write(await printNetwork(network));
