import { PlanningError } from './planning-error.ts';

/** Bounds the work of planning one operation. */
export class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** Raises PlanningError when nothing is left. */
  spend(): void {
    if (this.#left-- <= 0) throw new PlanningError('the operation takes more planning than is allowed');
  }
}
