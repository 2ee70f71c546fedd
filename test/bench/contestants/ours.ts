import { benchPath } from '../bench-path.ts';
import type { Contestant } from './contestant.ts';

/** The gateway of this project, as `npm run gateway` starts it. */
export const ours: readonly Contestant[] = [
  {
    name: 'ours',
    title: 'Hubgraph',
    packageFolder: null,
    args: ({ port, supergraphFile }) => [
      benchPath('../../dist/gateway/main.js'),
      '--supergraph',
      supergraphFile,
      '--port',
      String(port),
    ],
  },
];
