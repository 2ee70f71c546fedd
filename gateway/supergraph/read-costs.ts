import { type ASTNode, type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';
import { readLinkedNames } from './read-linked-names.ts';
import type { Costs, ListSize } from './costs.ts';

const specification = 'https://specs.apollo.dev/cost/';

type Annotated = ASTNode & { readonly directives?: readonly ConstDirectiveNode[] };

/** Reads `@cost` and `@listSize` off a supergraph, whatever names it has them under. */
export function readCosts(supergraph: DocumentNode): Costs {
  const names = readLinkedNames(supergraph, specification, 'cost');
  const [costName, listSizeName] = [names('cost'), names('listSize')];
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();

  function readWeight(coordinate: string, node: Annotated): void {
    const weight = readArguments(node, costName)?.['weight'];
    if (weight !== undefined) weights.set(coordinate, Number(weight));
  }

  for (const definition of supergraph.definitions) {
    if (!('name' in definition) || !definition.name) continue;
    const typeName = definition.name.value;
    readWeight(typeName, definition as Annotated);
    if (!('fields' in definition)) continue;
    for (const field of definition.fields ?? []) {
      const coordinate = `${typeName}.${field.name.value}`;
      readWeight(coordinate, field);
      if (field.kind !== Kind.FIELD_DEFINITION) continue;
      const listSize = readArguments(field, listSizeName);
      if (listSize) listSizes.set(coordinate, toListSize(listSize));
      for (const argument of field.arguments ?? []) readWeight(`${coordinate}(${argument.name.value}:)`, argument);
    }
  }
  return { weights, listSizes };
}

function readArguments({ directives }: Annotated, name: string): Record<string, unknown> | undefined {
  const directive = directives?.find((directive) => directive.name.value === name);
  if (!directive) return undefined;
  const entries = directive.arguments?.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]);
  return Object.fromEntries(entries ?? []) as Record<string, unknown>;
}

function toListSize({
  assumedSize,
  slicingArguments,
  sizedFields,
  requireOneSlicingArgument,
}: Record<string, unknown>): ListSize {
  return {
    assumedSize: typeof assumedSize === 'number' ? assumedSize : undefined,
    slicingArguments: toNames(slicingArguments),
    // The default of the specification; without slicing arguments it says nothing.
    requireOneSlicingArgument: requireOneSlicingArgument !== false,
    sizedFields: toNames(sizedFields),
  };
}

function toNames(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
