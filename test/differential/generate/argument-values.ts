import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
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
import type { OperationStyle } from './operation-style.ts';
import { printLiteral } from './print-literal.ts';

/** Writes arguments, as literals or as variables that it declares, and keeps the variables' values. */
export class ArgumentValues {
  readonly declarations: string[] = [];
  readonly variables: Record<string, Json> = {};
  readonly #dice: Dice;
  readonly #style: OperationStyle;
  readonly #conditions: string[] = [];

  constructor(dice: Dice, style: OperationStyle) {
    this.#dice = dice;
    this.#style = style;
  }

  /** `name: value` for an argument of a field (`Type.field`), or null for an argument that is left out. */
  write(field: string, argument: GraphQLArgument): string | null {
    if (!isRequiredArgument(argument) && !this.#dice.chance(this.#style.givenArgumentPercent)) return null;
    const place = `${field}.${argument.name}`;
    return `${argument.name}: ${this.#literal(argument.type, place, argument.defaultValue !== undefined)}`;
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

  #literal(type: GraphQLInputType, place: string, hasDefault: boolean): string {
    if (this.#dice.chance(40)) return this.#variable(type, place, hasDefault);
    if (isNonNullType(type)) return this.#nonNullLiteral(type.ofType, place);
    return this.#dice.chance(this.#style.nullPercent) ? 'null' : this.#nonNullLiteral(type, place);
  }

  #nonNullLiteral(type: GraphQLInputType, place: string): string {
    if (isNonNullType(type)) return this.#nonNullLiteral(type.ofType, place);
    if (isListType(type)) {
      // A single value stands for a list of one.
      if (isNonNullType(type.ofType) && isScalarType(type.ofType.ofType) && this.#dice.chance(25)) {
        return printLiteral(this.#nonNullValue(type.ofType.ofType, place, 0));
      }
      return `[${this.#list(() => this.#literal(type.ofType, place, false)).join(', ')}]`;
    }
    if (isInputObjectType(type)) {
      const fields = this.#chooseFields(type);
      return `{${fields.map(({ name, type: inner }) => `${name}: ${this.#literal(inner, `${type.name}.${name}`, false)}`).join(', ')}}`;
    }
    const value = this.#nonNullValue(type, place, 1);
    return isEnumType(type) ? String(value) : printLiteral(value);
  }

  #variable(type: GraphQLInputType, place: string, hasDefault: boolean): string {
    const name = `v${this.declarations.length}`;
    const nullable = isNonNullType(type) ? type.ofType : type;
    // A variable that may be left out fits a non-null place only where the place has a default, or the variable has.
    if (this.#dice.chance(30) && (!isNonNullType(type) || hasDefault)) {
      const hasOwnDefault = isNamedType(nullable) && isSpecifiedScalarType(nullable) && this.#dice.chance(40);
      const ownDefault = hasOwnDefault ? ` = ${printLiteral(this.#nonNullValue(nullable, place, 0))}` : '';
      this.declarations.push(`$${name}: ${nullable.toString()}${ownDefault}`);
      if (this.#dice.chance(50)) this.variables[name] = this.#nonNullValue(nullable, place, 2);
    } else {
      this.declarations.push(`$${name}: ${type.toString()}`);
      this.variables[name] = this.#value(type, place, 2);
    }
    return `$${name}`;
  }

  #value(type: GraphQLInputType, place: string, depth: number): Json {
    if (isNonNullType(type)) return this.#nonNullValue(type.ofType, place, depth);
    return this.#dice.chance(this.#style.nullPercent) ? null : this.#nonNullValue(type, place, depth);
  }

  #nonNullValue(type: GraphQLInputType, place: string, depth: number): Json {
    if (isNonNullType(type)) return this.#nonNullValue(type.ofType, place, depth);
    if (isListType(type)) return this.#list(() => this.#value(type.ofType, place, depth));
    if (isInputObjectType(type)) {
      const fields = this.#chooseFields(type).filter((field) => depth > 0 || isRequiredInputField(field));
      return Object.fromEntries(
        fields.map((field) => [field.name, this.#value(field.type, `${type.name}.${field.name}`, depth - 1)]),
      );
    }
    if (isEnumType(type)) return this.#dice.pick(type.getValues()).name;
    return this.#style.scalar(this.#dice, type.name, place);
  }

  #list<T>(create: () => T): T[] {
    return Array.from({ length: this.#dice.between(...this.#style.listLength) }, create);
  }

  #chooseFields(type: GraphQLInputObjectType): GraphQLInputField[] {
    return Object.values(type.getFields()).filter(
      (field) => isRequiredInputField(field) || this.#dice.chance(this.#style.givenInputFieldPercent),
    );
  }
}
