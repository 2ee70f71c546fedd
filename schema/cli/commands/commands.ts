import type { Command } from '../command/command.ts';
import { check } from './check.ts';
import { compose } from './compose.ts';
import { dev } from './dev.ts';
import { documentsPublish } from './documents-publish.ts';
import { init } from './init.ts';
import { networks } from './networks.ts';
import { publish } from './publish.ts';
import { status } from './status.ts';
import { supergraphFetch } from './supergraph-fetch.ts';
import { tokenCreate } from './token-create.ts';
import { tokenRevoke } from './token-revoke.ts';

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [
  init,
  dev,
  check,
  publish,
  status,
  networks,
  supergraphFetch,
  compose,
  documentsPublish,
  tokenCreate,
  tokenRevoke,
];
