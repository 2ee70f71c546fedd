/** What one `@authenticated`, `@requiresScopes` or `@policy` asks of a client. */
export interface Clause {
  readonly kind: 'authenticated' | 'scopes' | 'policies';
  /** Groups of scopes or policies, of which one has to be had as a whole. Empty for `authenticated`. */
  readonly anyOf: readonly (readonly string[])[];
}

/** Indices into `Authorization.clauses`: all of them have to be met. */
export type Requirement = readonly number[];

/** Who may ask what: all that a supergraph says of it, worked out once. */
export interface Authorization {
  readonly clauses: readonly Clause[];
  /**
   * By coordinate, such as `Hub.budget` or `Hub.__typename`, also of abstract types. What has no entry is public. Each already has what its
   * type asks, the type that it brings, the fields that it requires and, on an abstract type, every possible type.
   */
  readonly requirements: ReadonlyMap<string, Requirement>;
}
