import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNamedType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import type { Json } from '../model/differential-case.ts';
import type { Dice } from './dice.ts';

/** Writes arguments, as literals or as variables that it declares, and keeps the variables' values. */
export class ArgumentValues {
  readonly declarations: string[] = [];
  readonly variables: Record<string, Json> = {};
  readonly #dice: Dice;
  readonly #conditions: string[] = [];

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  /** `name: value`, or null for an argument that is left out. */
  write(argument: GraphQLArgument): string | null {
    if (!isRequiredArgument(argument) && this.#dice.chance(40)) return null;
    return `${argument.name}: ${this.#literal(argument.type, argument.defaultValue !== undefined)}`;
  }

  /** A literal or a variable, mostly one that keeps the selection. */
  condition(usually: boolean): string {
    const value = this.#dice.chance(75) ? usually : !usually;
    if (this.#dice.chance(30)) return String(value);
    if (this.#conditions.length > 0 && this.#dice.chance(40)) return this.#dice.pick(this.#conditions);
    const name = `$v${this.declarations.length}`;
    this.#conditions.push(name);
    if (this.#dice.chance(30)) this.declarations.push(`${name}: Boolean = ${value}`);
    else {
      this.declarations.push(`${name}: Boolean!`);
      this.variables[name.slice(1)] = value;
    }
    return name;
  }

  #literal(type: GraphQLInputType, hasDefault: boolean): string {
    if (this.#dice.chance(40)) return this.#variable(type, hasDefault);
    if (isNonNullType(type)) return this.#nonNullLiteral(type.ofType);
    return this.#dice.chance(10) ? 'null' : this.#nonNullLiteral(type);
  }

  #nonNullLiteral(type: GraphQLInputType): string {
    if (isNonNullType(type)) return this.#nonNullLiteral(type.ofType);
    if (isListType(type)) {
      // A single value stands for a list of one.
      if (isNonNullType(type.ofType) && isScalarType(type.ofType.ofType) && this.#dice.chance(25)) {
        return printJson(this.#nonNullValue(type.ofType.ofType, 0));
      }
      return `[${Array.from({ length: this.#dice.between(0, 2) }, () => this.#literal(type.ofType, false)).join(', ')}]`;
    }
    if (isInputObjectType(type)) {
      const fields = this.#chooseFields(Object.values(type.getFields()));
      return `{${fields.map((field) => `${field.name}: ${this.#literal(field.type, false)}`).join(', ')}}`;
    }
    const value = this.#nonNullValue(type, 1);
    return isEnumType(type) ? String(value) : printJson(value);
  }

  #variable(type: GraphQLInputType, hasDefault: boolean): string {
    const name = `v${this.declarations.length}`;
    const nullable = isNonNullType(type) ? type.ofType : type;
    // A variable that may be left out fits a non-null place only where the place has a default, or the variable has.
    if (this.#dice.chance(30) && (!isNonNullType(type) || hasDefault)) {
      const hasOwnDefault = isNamedType(nullable) && isSpecifiedScalarType(nullable) && this.#dice.chance(40);
      const ownDefault = hasOwnDefault ? ` = ${printJson(this.#nonNullValue(nullable, 0))}` : '';
      this.declarations.push(`$${name}: ${nullable.toString()}${ownDefault}`);
      if (this.#dice.chance(50)) this.variables[name] = this.#nonNullValue(nullable, 2);
    } else {
      this.declarations.push(`$${name}: ${type.toString()}`);
      this.variables[name] = this.#value(type, 2);
    }
    return `$${name}`;
  }

  #value(type: GraphQLInputType, depth: number): Json {
    if (isNonNullType(type)) return this.#nonNullValue(type.ofType, depth);
    return this.#dice.chance(8) ? null : this.#nonNullValue(type, depth);
  }

  #nonNullValue(type: GraphQLInputType, depth: number): Json {
    if (isNonNullType(type)) return this.#nonNullValue(type.ofType, depth);
    if (isListType(type)) {
      return Array.from({ length: this.#dice.between(0, 2) }, () => this.#value(type.ofType, depth));
    }
    if (isInputObjectType(type)) {
      const fields = depth > 0 ? this.#chooseFields(Object.values(type.getFields())) : [];
      return Object.fromEntries(fields.map((field) => [field.name, this.#value(field.type, depth - 1)]));
    }
    if (isEnumType(type)) return this.#dice.pick(type.getValues()).name;
    switch (type.name) {
      case 'Int':
        return this.#dice.between(-3, 99);
      case 'Float':
        return this.#dice.pick([1, 2.5, -0.25]);
      case 'Boolean':
        return this.#dice.chance(50);
      case 'ID':
        return this.#dice.pick(['1', 2]);
      case 'String':
        return this.#dice.pick(['', 'a', '$v0', 'q"\\', 'ü']);
      default:
        return this.#dice.pick([1, 'any', [true, null], { deep: { a: 1 } }]);
    }
  }

  #chooseFields(fields: readonly GraphQLInputField[]): GraphQLInputField[] {
    return fields.filter((field) => isRequiredInputField(field) || this.#dice.chance(50));
  }
}

/** JSON as a GraphQL literal: keys without quotes. */
function printJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(printJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}: ${printJson(item as Json)}`)
    .join(', ')}}`;
}
