import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import type { SelectionSetNode } from 'graphql';
import { nothing } from './place.ts';
import { Position } from './position.ts';

/** What a fetch asks of a subgraph beyond its name. */
interface FetchTarget {
  readonly subgraph: string;
  /** The type of what it selects, as the subgraph has it. */
  readonly type: string;
  readonly path: readonly FlattenNodePathSegment[];
  readonly entity: FetchedEntity | null;
}

/** What represents the entities of a fetch. */
export interface FetchedEntity {
  /** Their type where the data are: another one than the fetch's own for an interface object. */
  readonly type: string;
  /** Whether that is an interface, in whose place the data may have a concrete type by now. */
  readonly isInterface: boolean;
  readonly needs: SelectionSetNode;
}

/** One question to a subgraph: at the root, or about entities. */
export class Fetch {
  readonly subgraph: string;
  readonly entity: FetchedEntity | null;
  /** What it selects. */
  readonly position: Position;
  /** Fetches that have to be answered before. */
  readonly after = new Set<Fetch>();
  #wave: number | null = null;

  constructor({ subgraph, type, path, entity }: FetchTarget) {
    this.subgraph = subgraph;
    this.entity = entity;
    this.position = new Position({ subgraph, type, provided: nothing }, path, this);
  }

  /** In which wave of requests it can be sent, from 0; to be asked when all fetches are known. */
  get wave(): number {
    this.#wave ??= Math.max(-1, ...[...this.after].map(({ wave }) => wave)) + 1;
    return this.#wave;
  }
}
