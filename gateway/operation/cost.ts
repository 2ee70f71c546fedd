/** As the client sent them, not yet coerced; defaults included. */
export type Variables = Readonly<Record<string, unknown>>;

/** A cost, or how to reckon it where it depends on variables. */
export type Cost = number | ((variables: Variables) => number);

/** The cost with the variables of a request. */
function reckon(cost: Cost, variables: Variables): number {
  return typeof cost === 'number' ? cost : cost(variables);
}

/** Adds costs up; what is known is added once. */
export function sum(costs: readonly Cost[]): Cost {
  let known = 0;
  const unknown: ((variables: Variables) => number)[] = [];
  for (const cost of costs) {
    if (typeof cost === 'number') known += cost;
    else unknown.push(cost);
  }
  if (unknown.length === 0) return known;
  return (variables) => unknown.reduce((total, cost) => total + cost(variables), known);
}

/** Multiplies two costs. */
export function times(left: Cost, right: Cost): Cost {
  if (typeof left === 'number' && typeof right === 'number') return left * right;
  return (variables) => reckon(left, variables) * reckon(right, variables);
}
