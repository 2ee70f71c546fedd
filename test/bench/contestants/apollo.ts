import { benchPath } from '../bench-path.ts';
import type { Contestant } from './contestant.ts';

/** Apollo's own gateway for Node. */
export const apollo: Contestant = {
  name: 'apollo',
  title: '@apollo/gateway on Apollo Server',
  packageFolder: 'peers',
  args: ({ port, supergraphFile }) => [
    benchPath('peers/apollo-gateway.ts'),
    '--port',
    String(port),
    '--supergraph',
    supergraphFile,
  ],
};
