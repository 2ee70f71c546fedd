/** How many items a field brings (`@listSize`). */
export interface ListSize {
  readonly assumedSize: number | undefined;
  /** Arguments that bound the list; a path into an input object has dots. */
  readonly slicingArguments: readonly string[];
  /** Whether a client has to give one of them, and no more. */
  readonly requireOneSlicingArgument: boolean;
  /** Fields below this one that are the lists; none where the field is itself. */
  readonly sizedFields: readonly string[];
}

/** What subgraphs say of the cost of their fields, as the specification of IBM has it. */
export interface Costs {
  /** `@cost` by coordinate: `Type`, `Type.field`, `Type.field(argument:)`. */
  readonly weights: ReadonlyMap<string, number>;
  /** By `Type.field`. */
  readonly listSizes: ReadonlyMap<string, ListSize>;
}
