import { deriveSubgraphKey } from '../schema/signature/derive-subgraph-key.ts';
import { subgraphNames } from './processes.ts';
import { createSecret } from './secrets.ts';

/** Prints fresh secrets for `docker-compose.yml`, to be kept as `.env` beside it: those it has without are known to everyone. */
const signingSecret = createSecret();
const lines = [
  `HUBGRAPH_DATABASE_PASSWORD=${createSecret()}`,
  `HUBGRAPH_ADMIN_TOKEN=${createSecret()}`,
  `HUBGRAPH_SIGNING_SECRET=${signingSecret}`,
  ...[...subgraphNames(), 'gateway'].map(
    (name) => `HUBGRAPH_${name.toUpperCase().replaceAll('-', '_')}_KEY=${deriveSubgraphKey(signingSecret, name)}`,
  ),
];
process.stdout.write(`${lines.join('\n')}\n`);
