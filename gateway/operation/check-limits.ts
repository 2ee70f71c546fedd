import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { GatewayError } from '../errors/gateway-error.ts';
import { checkInputDepth, greatestDepth } from './input-depth.ts';
import type { OperationLimits } from './limits.ts';

interface Size {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  readonly fields: number;
  readonly inputDepth: number;
}

const empty: Size = { depth: 0, aliases: 0, rootFields: 0, directives: 0, fields: 0, inputDepth: 0 };

/**
 * Counts every operation of a parsed document, before validation (whose cost grows with the square of what is
 * counted here). Each fragment is measured once; one that spreads itself counts as empty, for validation to refuse.
 * Raises OPERATION_LIMIT_EXCEEDED.
 */
export function checkLimits(document: DocumentNode, limits: OperationLimits): void {
  const measureSelections = createMeasure(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const size = measureSelections(definition.selectionSet);
    check(size.depth, limits.maxDepth, 'levels of depth', 'maxDepth');
    check(size.rootFields, limits.maxRootFields, 'root fields', 'maxRootFields');
    check(size.aliases, limits.maxAliases, 'aliases', 'maxAliases');
    check(size.directives + countDirectives(definition), limits.maxDirectives, 'directives', 'maxDirectives');
    check(size.fields, limits.maxFields, 'fields', 'maxFields');
    checkInputDepth(Math.max(size.inputDepth, measureDefaults(definition)), limits.maxInputDepth);
  }
}

function check(value: number, limit: number, unit: string, limitName: string): void {
  if (value > limit) throw new GatewayError('OPERATION_LIMIT_EXCEEDED', { value, limit, unit, limitName });
}

/** Those of the operation itself and of its variables. */
function countDirectives({ directives = [], variableDefinitions = [] }: OperationDefinitionNode): number {
  return variableDefinitions.reduce((count, variable) => count + (variable.directives?.length ?? 0), directives.length);
}

function measureDefaults({ variableDefinitions = [] }: OperationDefinitionNode): number {
  return greatestDepth(variableDefinitions.flatMap(({ defaultValue }) => defaultValue ?? []));
}

function createMeasure(document: DocumentNode): (selectionSet: SelectionSetNode) => Size {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, Size>();

  function measureFragment(name: string): Size {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, empty);
    const fragment = fragments.get(name);
    const size = fragment ? measureSelections(fragment.selectionSet) : empty;
    measured.set(name, size);
    return size;
  }

  function measureSelections(selectionSet: SelectionSetNode): Size {
    let { depth, aliases, rootFields, directives, fields, inputDepth } = empty;
    for (const selection of selectionSet.selections) {
      directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        const children = selection.selectionSet ? measureSelections(selection.selectionSet) : empty;
        depth = Math.max(depth, children.depth + 1);
        aliases += children.aliases + (selection.alias ? 1 : 0);
        directives += children.directives;
        fields += children.fields + 1;
        rootFields += 1;
        const own = greatestDepth(selection.arguments?.map(({ value }) => value) ?? []);
        inputDepth = Math.max(inputDepth, children.inputDepth, own);
      } else {
        const spread =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? measureFragment(selection.name.value)
            : measureSelections(selection.selectionSet);
        depth = Math.max(depth, spread.depth);
        aliases += spread.aliases;
        directives += spread.directives;
        rootFields += spread.rootFields;
        fields += spread.fields;
        inputDepth = Math.max(inputDepth, spread.inputDepth);
      }
    }
    return { depth, aliases, rootFields, directives, fields, inputDepth };
  }
  return measureSelections;
}
