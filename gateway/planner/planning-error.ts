/** Why an operation cannot be planned, for the log. */
export class PlanningError extends Error {
  override readonly name = 'PlanningError';
}
