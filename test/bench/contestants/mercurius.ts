import { benchPath } from '../bench-path.ts';
import type { Contestant } from './contestant.ts';

/** Mercurius' gateway, which knows Federation 1 only and composes by itself. */
export const mercurius: Contestant = {
  name: 'mercurius',
  title: 'Mercurius gateway',
  packageFolder: 'peers/mercurius',
  args: ({ port, stubsUrl }) => [benchPath('peers/mercurius/gateway.ts'), '--port', String(port), '--stubs', stubsUrl],
};
