import type { Command } from '../command/command.ts';
import { check } from './check.ts';
import { compose } from './compose.ts';

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [compose, check];
