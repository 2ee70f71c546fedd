/** What names a network in its data and its schema. */
export interface NetworkIdentity {
  /** The prefix of the ids it owns (`state`). */
  readonly id: string;
  /** The prefix of its GraphQL types (`State`). */
  readonly typePrefix: string;
  /** Display title, in German. */
  readonly title: string;
}
