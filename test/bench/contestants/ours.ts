import { gatewayNodeFlags } from '../../../gateway/node-flags.ts';
import { benchPath } from '../bench-path.ts';
import type { Contestant } from './contestant.ts';

/**
 * The gateway of this project, as `npm run gateway` starts it, flags of Node.js included, sharing identical requests in flight or not. It writes no line for each
 * request, as none of its peers does.
 */
export const ours: readonly Contestant[] = [
  defineOurs('ours', 'Hubgraph', false),
  defineOurs('ours-sharing', 'Hubgraph, sharing', true),
];

function defineOurs(name: string, title: string, sharing: boolean): Contestant {
  return {
    name,
    title,
    packageFolder: null,
    args: ({ port, supergraphFile }) => [
      ...gatewayNodeFlags,
      benchPath('../../dist/gateway/main.js'),
      '--supergraph',
      supergraphFile,
      '--port',
      String(port),
      '--share-identical-requests',
      String(sharing),
      '--access-log',
      'false',
    ],
  };
}
