import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isObjectType,
  type GraphQLObjectType,
} from 'graphql';
import type { CaseOperation } from '../model/differential-case.ts';
import { ArgumentValues } from './argument-values.ts';
import type { Dice } from './dice.ts';
import type { OperationStyle } from './operation-style.ts';
import { repairOperation } from './repair-operation.ts';

const aliases = ['id', 'name', 'zone', 'code', 'x', 'y', '__proto__', 'constructor', 'toString', '_e0', 'data', '_'];

/** A random valid operation on a schema. */
export function generateOperation(dice: Dice, schema: GraphQLSchema, style: OperationStyle): CaseOperation {
  const mutation = schema.getMutationType();
  const root = mutation && dice.chance(40) ? mutation : (schema.getQueryType() as GraphQLObjectType);
  const writer = new OperationWriter(dice, schema, style);
  return writer.write(root === mutation ? 'mutation' : 'query', root);
}

class OperationWriter {
  readonly #dice: Dice;
  readonly #schema: GraphQLSchema;
  readonly #style: OperationStyle;
  readonly #values: ArgumentValues;
  readonly #fragments: string[] = [];
  /** Names of finished fragments by the type they are on. */
  readonly #spreadable = new Map<string, string[]>();
  #fieldsLeft: number;

  constructor(dice: Dice, schema: GraphQLSchema, style: OperationStyle) {
    this.#dice = dice;
    this.#schema = schema;
    this.#style = style;
    this.#values = new ArgumentValues(dice, style);
    this.#fieldsLeft = dice.between(...style.fields);
  }

  write(kind: 'query' | 'mutation', root: GraphQLObjectType): CaseOperation {
    const selections = this.#selectionSet(root, this.#dice.between(...this.#style.depth));
    const head = this.#values.declarations.length > 0 ? `${kind} Q(${this.#values.declarations.join(', ')})` : kind;
    const query = repairOperation(this.#schema, [`${head} ${selections}`, ...this.#fragments].join('\n'));
    return { query, variables: this.#values.variables };
  }

  #selectionSet(type: GraphQLCompositeType, depth: number): string {
    const selections: string[] = [];
    const count = this.#dice.between(1, 5);
    while (selections.length < count) selections.push(this.#selection(type, depth));
    return `{ ${selections.join(' ')} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const roll = this.#dice.between(1, 100);
    if (roll <= 8 || (!('getFields' in type) && (roll <= 20 || depth <= 0))) return this.#field('__typename');
    if (depth > 0 && (roll <= 30 || !('getFields' in type))) return this.#fragment(type, depth - 1);
    if (!('getFields' in type)) return '__typename';
    const fields = Object.values(type.getFields()).filter(({ name }) => !this.#style.omits.has(`${type.name}.${name}`));
    const canNest = depth > 0 && this.#fieldsLeft > 0;
    const choices = this.#chooseFields(fields, canNest);
    if (choices.length === 0) return this.#field('__typename');
    return this.#writeField(type.name, this.#dice.pick(choices), depth);
  }

  #chooseFields<T extends GraphQLField<unknown, unknown>>(fields: readonly T[], canNest: boolean): readonly T[] {
    if (!canNest) return fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const { favourites, favouritePercent } = this.#style;
    const favoured = fields.filter(({ name }) => favourites.has(name));
    return favoured.length > 0 && this.#dice.chance(favouritePercent) ? favoured : fields;
  }

  #writeField(parent: string, field: GraphQLField<unknown, unknown>, depth: number): string {
    this.#fieldsLeft--;
    const written = field.args.flatMap((argument) => this.#values.write(`${parent}.${field.name}`, argument) ?? []);
    const named = getNamedType(field.type);
    const nested = isCompositeType(named) ? ` ${this.#selectionSet(named, depth - 1)}` : '';
    return this.#field(field.name, written.length > 0 ? `(${written.join(', ')})` : '', nested);
  }

  #field(name: string, parameters = '', nested = ''): string {
    const alias = this.#dice.chance(20) ? `${this.#dice.pick(aliases)}: ` : '';
    return `${alias}${name}${parameters}${this.#conditions()}${nested}`;
  }

  #conditions(): string {
    if (!this.#dice.chance(12)) return '';
    const names = this.#dice.some(['skip', 'include'], 1, this.#dice.chance(20) ? 2 : 1);
    return names.map((name) => ` @${name}(if: ${this.#values.condition(name === 'include')})`).join('');
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const on = this.#dice.pick(this.#overlappingTypes(type));
    const known = this.#spreadable.get(on.name);
    if (known && this.#dice.chance(40)) return `...${this.#dice.pick(known)}${this.#conditions()}`;
    const selections = this.#selectionSet(on, depth);
    if (this.#dice.chance(70)) {
      const condition = on === type && this.#dice.chance(50) ? '' : ` on ${on.name}`;
      return `...${condition}${this.#conditions()} ${selections}`;
    }
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${on.name} ${selections}`);
    this.#spreadable.set(on.name, [...(known ?? []), name]);
    return `...${name}${this.#conditions()}`;
  }

  /** Types that a fragment may name inside `type`. Concrete ones are twice as likely. */
  #overlappingTypes(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const possible = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    const abstract = Object.values(this.#schema.getTypeMap()).filter(
      (other) => isAbstractType(other) && possible.some((member) => this.#schema.isSubType(other, member)),
    ) as GraphQLCompositeType[];
    return [type, ...possible, ...possible, ...abstract];
  }
}
