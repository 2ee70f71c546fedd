import { apollo } from './apollo.ts';
import type { Contestant } from './contestant.ts';
import { floor } from './floor.ts';
import { hive } from './hive.ts';
import { mercurius } from './mercurius.ts';
import { ours } from './ours.ts';

/** Everyone who is measured, in the order of the report. */
export const contestants: readonly Contestant[] = [floor, ...ours, ...hive, apollo, mercurius];
