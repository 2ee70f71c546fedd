import type { ErrorExtensions } from '../errors/report-error.ts';

/** A path of response keys and list indices. */
export type Path = readonly (string | number)[];

/** Why data is missing: one error of a subgraph, or one fetch that failed. */
export class Failure {
  readonly message: string;
  readonly extensions: ErrorExtensions;
  /** Where a client is told of a failure that left no gap in its data. Plan keys. */
  readonly fallbackPath: Path;
  /** Told once, however many places it left empty: a failed fetch. */
  readonly isToldOnce: boolean;
  isTold = false;

  constructor(error: { message: string; extensions: ErrorExtensions }, fallbackPath: Path, isToldOnce: boolean) {
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
  readonly #others: Gap[] = [];
  #isTold: boolean;

  constructor(failure: Failure, tail: Path = [], options: { isOfParent?: boolean; isSilent?: boolean } = {}) {
    this.failure = failure;
    this.tail = tail;
    this.isOfParent = options.isOfParent ?? false;
    this.#isTold = options.isSilent ?? false;
  }

  /** True the first time this gap has to be told to the client. */
  claim(): boolean {
    if (this.#isTold || (this.failure.isToldOnce && this.failure.isTold)) return false;
    this.#isTold = true;
    this.failure.isTold = true;
    return true;
  }

  /** Further failures that each explain the same null. */
  get others(): readonly Gap[] {
    return this.#others;
  }

  /** Adds a further failure that came to the same null. */
  add(other: Gap): void {
    this.#others.push(other);
  }

  /** The same gap at another place, which has to be told there too. */
  copy(): Gap {
    const copy = new Gap(this.failure, this.tail, { isOfParent: this.isOfParent, isSilent: this.#isTold });
    for (const other of this.#others) copy.add(other.copy());
    return copy;
  }
}
