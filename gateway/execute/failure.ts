import type { ErrorExtensions } from '../errors/report-error.ts';

/** A path of response keys and list indices. */
export type Path = readonly (string | number)[];

/** What a client reads of an error. */
export interface ClientError {
  readonly message: string;
  readonly extensions: ErrorExtensions;
}

/** Why data is missing: one error of a subgraph, or one fetch that failed. */
export class Failure {
  readonly message: string;
  readonly extensions: ErrorExtensions;
  /** Where a client is told of a failure that left no gap in its data. Plan keys. */
  readonly fallbackPath: Path;
  /** Told once, however many places it left empty: a failed fetch. */
  readonly isToldOnce: boolean;
  isTold = false;

  constructor(error: ClientError, fallbackPath: Path, isToldOnce: boolean) {
    this.message = error.message;
    this.extensions = error.extensions;
    this.fallbackPath = fallbackPath;
    this.isToldOnce = isToldOnce;
  }
}

/**
 * Stands in the data where a failure left nothing, so that projection can tell an explained null from an
 * unexplained one, and an error's path is the client's own: the way on which projection came there.
 */
export class Gap {
  readonly failure: Failure;
  /** How much deeper the subgraph's own error path goes than this place. Plan keys. */
  readonly tail: Path;
  /** Whether the path is that of the object around this place: its entity failed as a whole. */
  readonly isOfParent: boolean;
  /** What the failed fetch should have brought below this place. */
  readonly keys: FetchKeys;
  readonly #others: Gap[] = [];
  #telling: { isDone: boolean };

  constructor(failure: Failure, tail: Path = [], { isOfParent, isSilent, keys }: GapOptions = {}) {
    this.failure = failure;
    this.tail = tail;
    this.isOfParent = isOfParent ?? false;
    this.keys = keys ?? noKeys;
    this.#telling = { isDone: isSilent ?? false };
  }

  /** True the first time this gap has to be told to the client. */
  claim(): boolean {
    if (this.isTold) return false;
    this.#telling.isDone = true;
    this.failure.isTold = true;
    return true;
  }

  /** Whether the client knows already, or is not to know. */
  get isTold(): boolean {
    return this.#telling.isDone || (this.failure.isToldOnce && this.failure.isTold);
  }

  /** Further failures that each explain the same null. */
  get others(): readonly Gap[] {
    return this.#others;
  }

  /** Adds a further failure that came to the same null. */
  add(other: Gap): void {
    this.#others.push(other);
  }

  /** The same gap for a place with other keys below it; it is told once for all of them. */
  spread(keys: FetchKeys): Gap {
    const gap = new Gap(this.failure, this.tail, { isOfParent: this.isOfParent, keys });
    gap.#telling = this.#telling;
    return gap;
  }

  /** The same gap at another place, which has to be told there too. */
  copy(): Gap {
    const { isOfParent, keys } = this;
    const copy = new Gap(this.failure, this.tail, { isOfParent, keys, isSilent: this.#telling.isDone });
    for (const other of this.#others) copy.add(other.copy());
    return copy;
  }
}

interface GapOptions {
  readonly isOfParent?: boolean;
  readonly isSilent?: boolean;
  readonly keys?: FetchKeys;
}

/** The response keys a fetch brings, and for each those right below it, of whatever type; without `__typename`. */
export type FetchKeys = ReadonlyMap<string, FetchKeys>;

/** Below a leaf, or where nobody knows. */
export const noKeys: FetchKeys = new Map();
