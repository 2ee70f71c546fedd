import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { PlainArguments } from './plain-arguments.ts';

/** How many selections are looked at: fragments are, wherever they are spread. */
const maxSelections = 2_000;

/**
 * Whether a document is surely valid, found out with one look at each of its nodes: a tenth of what the specification's rules take, which
 * look at everything by way of each rule. It knows one query or mutation and what is usual in it. False says
 * nothing: then the rules have to decide, and to explain.
 */
export function isPlainlyValid(schema: GraphQLSchema, document: DocumentNode): boolean {
  const operations: OperationDefinitionNode[] = [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    else if (definition.kind !== Kind.FRAGMENT_DEFINITION || fragments.has(definition.name.value)) return false;
    else fragments.set(definition.name.value, definition);
  }
  const [operation] = operations;
  if (operations.length !== 1 || !operation || operation.operation === OperationTypeNode.SUBSCRIPTION) return false;
  const type = schema.getRootType(operation.operation);
  return type !== undefined && type !== null && new PlainDocument(schema, fragments).isValid(operation, type);
}

class PlainDocument {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #spread = new Set<string>();
  /** Fragments that are being looked at. */
  readonly #open = new Set<string>();
  readonly #arguments = new PlainArguments();
  #left = maxSelections;

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  isValid({ variableDefinitions = [], directives, selectionSet }: OperationDefinitionNode, type: GraphQLNamedType) {
    return (
      !directives?.length &&
      this.#arguments.define(this.#schema, variableDefinitions) &&
      this.#areSelectionsValid(selectionSet, type, new Set()) &&
      this.#arguments.areAllUsed &&
      this.#spread.size === this.#fragments.size
    );
  }

  /** `keys`: the response keys of the object that have been seen. One that comes twice may be a conflict. */
  #areSelectionsValid({ selections }: SelectionSetNode, type: GraphQLNamedType, keys: Set<string>): boolean {
    for (const selection of selections) {
      if (this.#left-- <= 0 || !this.#arguments.areDirectivesValid(selection.directives)) return false;
      const isValid =
        selection.kind === Kind.FIELD
          ? this.#isFieldValid(selection, type, keys)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.#isFragmentValid(selection, type, keys)
            : this.#isSpreadValid(selection.name.value, type, keys);
      if (!isValid) return false;
    }
    return true;
  }

  #isFieldValid(field: FieldNode, type: GraphQLNamedType, keys: Set<string>): boolean {
    const name = field.name.value;
    const key = field.alias?.value ?? name;
    if (keys.has(key)) return false;
    keys.add(key);
    const { arguments: given = [], selectionSet } = field;
    if (name === '__typename') return given.length === 0 && !selectionSet;
    const definition = isCompositeType(type) && !isUnionType(type) ? type.getFields()[name] : undefined;
    if (!definition || !this.#arguments.areArgumentsValid(given, definition.args)) return false;
    const below = getNamedType(definition.type);
    if (isLeafType(below)) return !selectionSet;
    return selectionSet !== undefined && this.#areSelectionsValid(selectionSet, below, new Set());
  }

  #isSpreadValid(name: string, type: GraphQLNamedType, keys: Set<string>): boolean {
    const fragment = this.#fragments.get(name);
    if (!fragment || this.#open.has(name) || fragment.directives?.length || fragment.variableDefinitions?.length)
      return false;
    this.#spread.add(name);
    this.#open.add(name);
    const isValid = this.#isFragmentValid(fragment, type, keys);
    this.#open.delete(name);
    return isValid;
  }

  #isFragmentValid(
    { typeCondition, selectionSet }: InlineFragmentNode | FragmentDefinitionNode,
    type: GraphQLNamedType,
    keys: Set<string>,
  ): boolean {
    const condition = typeCondition?.name.value ?? type.name;
    if (condition === type.name) return this.#areSelectionsValid(selectionSet, type, keys);
    const member = this.#schema.getType(condition);
    if (!isObjectType(member) || !isAbstractType(type) || !this.#schema.isSubType(type, member)) return false;
    return this.#areSelectionsValid(selectionSet, member, keys);
  }
}
