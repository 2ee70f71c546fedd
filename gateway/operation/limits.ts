/** Bounds of an operation. Fragments count as often as they are spread. */
export interface OperationLimits {
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxRootFields: number;
  readonly maxDirectives: number;
  readonly maxFields: number;
  /** Levels of lists and objects in variables and in arguments that are written out. */
  readonly maxInputDepth: number;
}

/** Bounds of what an operation makes subgraphs do. */
export interface CostLimits {
  readonly maxCost: number;
  /** Items of a list that no `@listSize` tells of. */
  readonly defaultListSize: number;
}

/** What an operation has to keep to beside the specification's rules. */
export interface OperationRules extends OperationLimits, CostLimits {
  /** Whether `__schema` and `__type` are answered. */
  readonly introspection: boolean;
}
