import type { Json } from '../model/differential-case.ts';
import type { Dice } from './dice.ts';

type Range = readonly [least: number, most: number];

/** A value of a scalar type. `place` is a coordinate: `Query.hub.id` of an argument, `HubFilter.text` of an input field. */
type ScalarSource = (dice: Dice, type: string, place: string) => Json;

/** How operations on a schema look: how large they get, and what their arguments are made of. */
export interface OperationStyle {
  /** Levels of selections below the root's. */
  readonly depth: Range;
  readonly fields: Range;
  /** Names of fields that lead to where most is, and how often one is chosen where there is one. Else all are equally likely. */
  readonly favourites: ReadonlySet<string>;
  readonly favouritePercent: number;
  /** Items of a list in an argument. */
  readonly listLength: Range;
  readonly givenArgumentPercent: number;
  readonly givenInputFieldPercent: number;
  /** How often a value that may be null is. */
  readonly nullPercent: number;
  readonly scalar: ScalarSource;
  /** Fields that are never asked for, as `Type.field`. */
  readonly omits: ReadonlySet<string>;
}
