import { type FieldNode, Kind, type SelectionSetNode, valueFromASTUntyped } from 'graphql';
import { parseFieldSet } from '../model/field-sets.ts';
import { type DifferentialCase, isFault, isRowReference, type Row } from '../model/differential-case.ts';
import { applyArguments, fillArguments, toCanonicalText } from './arguments.ts';
import { type FieldFacts, readCatalogue, readImplementations, type TypeFacts } from './subgraph-catalogue.ts';

/** A row as the source of resolvers, with the representation it was found by. */
export interface Source {
  readonly __typename: string;
  readonly row: Row;
  readonly given: Readonly<Record<string, unknown>> | null;
}

/** The rows of a case, read the same way by the subgraphs and by the unsplit schema. */
export class RowGraph {
  /** Object types by name, by subgraph. */
  readonly catalogues: ReadonlyMap<string, ReadonlyMap<string, TypeFacts>>;
  /** How many root fields of mutations ran: their values show the order. */
  mutationCount = 0;
  readonly #rows: DifferentialCase['rows'];
  readonly #implementations: ReadonlyMap<string, readonly string[]>;

  constructor({ rows, subgraphs }: DifferentialCase) {
    this.#rows = rows;
    this.catalogues = new Map(Object.entries(subgraphs).map(([name, sdl]) => [name, readCatalogue(sdl)]));
    this.#implementations = readImplementations(Object.values(subgraphs));
  }

  /** The source of a root type's fields. */
  root(type: string): Source {
    return { __typename: type, row: this.#rows[type]?.[0] ?? {}, given: null };
  }

  /** What any subgraph that answers a field says of it. Those of an interface object count for all implementations. */
  findFacts(type: string, field: string): FieldFacts | null {
    let found: FieldFacts | null = null;
    for (const catalogue of this.catalogues.values()) {
      for (const facts of catalogue.values()) {
        const isType =
          facts.name === type || (facts.isInterfaceObject && this.#implementations.get(facts.name)?.includes(type));
        const own = isType ? facts.fields.get(field) : undefined;
        if (own && (!found || own.requires !== null)) found = own;
      }
    }
    return found;
  }

  /** A field's value. `required` is what its `@requires` asks for; null for a field without. */
  read(
    source: Source,
    { definition }: FieldFacts,
    given: Readonly<Record<string, unknown>>,
    required: unknown,
  ): unknown {
    const stored = source.row[definition.name.value] ?? null;
    if (source.__typename === 'Mutation') this.mutationCount++;
    if (required !== null && typeof stored === 'string') return `${stored}<${toCanonicalText(required)}>`;
    const value = applyArguments(stored, definition, fillArguments(definition, given));
    if (source.__typename === 'Mutation' && typeof value === 'number')
      return (value % 1000) + this.mutationCount * 1000;
    return this.#open(value);
  }

  /** What a field set asks of a row, read without any subgraph. */
  project(source: Source, selectionSet: SelectionSetNode): Record<string, unknown> {
    const projected: Record<string, unknown> = {};
    for (const node of selectionSet.selections) {
      if (node.kind === Kind.FIELD) projected[node.name.value] = this.#projectField(source, node);
      else if (node.kind === Kind.INLINE_FRAGMENT && node.typeCondition?.name.value === source.__typename) {
        Object.assign(projected, this.project(source, node.selectionSet));
      }
    }
    return projected;
  }

  /** The row that a representation speaks of, by one of the keys the subgraph has for the type. */
  findRow(
    { name, keys, isInterface, isInterfaceObject }: TypeFacts,
    representation: Readonly<Record<string, unknown>>,
  ): Source {
    const types = isInterface || isInterfaceObject ? (this.#implementations.get(name) ?? []) : [name];
    for (const key of keys) {
      const selectionSet = parseFieldSet(key);
      const wanted = toCanonicalText(pick(representation, selectionSet));
      if (wanted.includes('missing')) continue;
      for (const type of types) {
        for (const row of this.#rows[type] ?? []) {
          const source: Source = { __typename: type, row, given: representation };
          if (toCanonicalText(this.project(source, selectionSet)) === wanted)
            return isInterface ? source : { ...source, __typename: name };
        }
      }
    }
    throw new Error(`No row of ${name} for ${JSON.stringify(representation)}`);
  }

  #projectField(source: Source, node: FieldNode): unknown {
    if (node.name.value === '__typename') return source.__typename;
    const facts = this.findFacts(source.__typename, node.name.value);
    if (!facts) return null;
    const given = (node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)] as const);
    const required = facts.requires === null ? null : this.project(source, parseFieldSet(facts.requires));
    const value = this.read(source, facts, Object.fromEntries(given), required);
    return this.#projectValue(value, node.selectionSet);
  }

  #projectValue(value: unknown, selectionSet: SelectionSetNode | undefined): unknown {
    if (!selectionSet || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => this.#projectValue(item, selectionSet));
    return this.project(value as Source, selectionSet);
  }

  /** Turns references into sources and faults into errors, which graphql-js throws where it meets them. */
  #open(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#open(item));
    if (isFault(value)) return new Error('A fault of the case.');
    if (!isRowReference(value)) return value;
    const [type, index] = value.$row;
    return { __typename: type, row: this.#rows[type]?.[index] ?? {}, given: null } satisfies Source;
  }
}

/** What a field set asks, read from JSON. */
export function pick(value: unknown, selectionSet: SelectionSetNode): unknown {
  if (Array.isArray(value)) return value.map((item) => pick(item, selectionSet));
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Readonly<Record<string, unknown>>;
  const picked: Record<string, unknown> = {};
  for (const node of selectionSet.selections) {
    if (node.kind === Kind.FIELD) {
      const inner = object[node.name.value];
      picked[node.name.value] = node.selectionSet ? pick(inner, node.selectionSet) : inner;
    } else if (node.kind === Kind.INLINE_FRAGMENT && node.typeCondition?.name.value === object['__typename']) {
      Object.assign(picked, pick(object, node.selectionSet));
    }
  }
  return picked;
}
