import { runSubgraph } from '../kit/process/run-subgraph.ts';
import { createPartner } from './partner-subgraph.ts';
import { readPartnerEnvironment } from './read-partner-environment.ts';

await runSubgraph(() => createPartner(readPartnerEnvironment(process.env)));
