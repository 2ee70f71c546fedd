import { gatewayNodeFlags } from '../../../gateway/node-flags.ts';
import { benchPath } from '../bench-path.ts';
import type { Contestant } from './contestant.ts';

/** The floor: the same fetches and a ready answer, no GraphQL. */
export const floor: Contestant = {
  name: 'floor',
  title: 'floor',
  packageFolder: null,
  leavesOut: ['unplanned'],
  args: ({ port, stubsUrl }) => [
    ...gatewayNodeFlags,
    benchPath('floor/main.ts'),
    '--port',
    String(port),
    '--stubs',
    stubsUrl,
  ],
};
