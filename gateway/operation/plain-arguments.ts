import {
  type ArgumentNode,
  type DirectiveNode,
  GraphQLBoolean,
  GraphQLNonNull,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  Kind,
  type TypeNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';

const conditionType = new GraphQLNonNull(GraphQLBoolean);

/** Whether the arguments and variables of one operation are valid; what is only not plain counts as not valid. */
export class PlainArguments {
  readonly #definitions = new Map<string, VariableDefinitionNode>();
  readonly #used = new Set<string>();

  /** Whether all definitions are valid. */
  define(schema: GraphQLSchema, definitions: readonly VariableDefinitionNode[]): boolean {
    for (const definition of definitions) {
      const name = definition.variable.name.value;
      if (definition.defaultValue || definition.directives?.length || this.#definitions.has(name)) return false;
      if (!isInputType(schema.getType(namedType(definition.type)))) return false;
      this.#definitions.set(name, definition);
    }
    return true;
  }

  /** Whether every variable is used somewhere in what was looked at. */
  get areAllUsed(): boolean {
    return this.#used.size === this.#definitions.size;
  }

  /** Whether a field's arguments are known, each there once, right, and none is missing. */
  areArgumentsValid(given: readonly ArgumentNode[], defined: readonly GraphQLArgument[]): boolean {
    let required = 0;
    for (const argument of defined) if (isRequiredArgument(argument)) required++;
    if (given.length === 0) return required === 0;
    const names = new Set<string>();
    for (const { name, value } of given) {
      const argument = defined.find((argument) => argument.name === name.value);
      if (!argument || names.has(name.value) || !this.#isValid(value, argument.type)) return false;
      names.add(name.value);
      if (isRequiredArgument(argument)) required--;
    }
    return required === 0;
  }

  /** Whether there are no directives but `@skip` and `@include`, each once. */
  areDirectivesValid(directives: readonly DirectiveNode[] = []): boolean {
    return directives.every(({ name: { value: name }, arguments: given = [] }, index) => {
      if (name !== 'skip' && name !== 'include') return false;
      if (directives.findIndex((other) => other.name.value === name) !== index) return false;
      const [condition] = given;
      if (!condition || given.length > 1 || condition.name.value !== 'if') return false;
      return this.#isValid(condition.value, conditionType);
    });
  }

  #isValid(value: ValueNode, type: GraphQLInputType): boolean {
    if (value.kind === Kind.VARIABLE) return this.#isVariableValid(value.name.value, type);
    if (isNonNullType(type)) return value.kind !== Kind.NULL && this.#isValid(value, type.ofType);
    if (value.kind === Kind.NULL) return true;
    if (isListType(type)) {
      const { ofType } = type;
      if (value.kind !== Kind.LIST) return this.#isValid(value, ofType);
      return value.values.every((item) => this.#isValid(item, ofType));
    }
    if (isInputObjectType(type)) {
      return value.kind === Kind.OBJECT && !type.isOneOf && this.#areFieldsValid(value.fields, type.getFields());
    }
    if (value.kind === Kind.LIST || value.kind === Kind.OBJECT) return false;
    try {
      return type.parseLiteral(value, undefined) !== undefined;
    } catch {
      return false;
    }
  }

  #areFieldsValid(
    given: readonly Pick<ArgumentNode, 'name' | 'value'>[],
    defined: Readonly<Record<string, GraphQLInputField>>,
  ): boolean {
    const names = new Set<string>();
    for (const { name, value } of given) {
      const field = defined[name.value];
      if (!field || names.has(name.value) || !this.#isValid(value, field.type)) return false;
      names.add(name.value);
    }
    return Object.values(defined).every((field) => names.has(field.name) || !isRequiredInputField(field));
  }

  #isVariableValid(name: string, type: GraphQLInputType): boolean {
    const definition = this.#definitions.get(name);
    if (!definition || !isAllowed(definition.type, type)) return false;
    this.#used.add(name);
    return true;
  }
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** Whether every value of the variable's type is one of the place's type. */
function isAllowed(variable: TypeNode, place: GraphQLInputType): boolean {
  if (isNonNullType(place)) return variable.kind === Kind.NON_NULL_TYPE && isAllowed(variable.type, place.ofType);
  if (variable.kind === Kind.NON_NULL_TYPE) return isAllowed(variable.type, place);
  if (isListType(place)) return variable.kind === Kind.LIST_TYPE && isAllowed(variable.type, place.ofType);
  return variable.kind === Kind.NAMED_TYPE && variable.name.value === place.name;
}
