/** How a subgraph has a field: it answers it, another does (`@external`), or another has taken it over (`@override`). */
export interface Placement {
  readonly kind: 'owned' | 'external' | 'overridden';
  readonly directives: Set<string>;
}

/** An argument. Types and default values are in SDL. */
export interface ArgumentModel {
  readonly name: string;
  readonly type: string;
  readonly defaultValue: string | null;
  isHidden: boolean;
}

/** A field. The placements of a value object's fields stay empty: they are in every subgraph that has the object. */
export interface FieldModel {
  readonly name: string;
  readonly type: string;
  readonly arguments: readonly ArgumentModel[];
  /** By subgraph. */
  readonly placements: Map<string, Placement>;
  isHidden: boolean;
}

/** An object type: an entity, a value object whose fields are all shareable, or a root type. */
export interface ObjectModel {
  readonly name: string;
  readonly kind: 'entity' | 'value' | 'root';
  /** Field sets; those of an entity, the first is its own. */
  readonly keys: string[];
  /** The one subgraph that has every key. */
  readonly home: string | null;
  /** Subgraphs may have no key in common; then they reach each other over the home. Else all have the first key. */
  readonly isBridged: boolean;
  /** Field sets of the keys by subgraph. */
  readonly keysAt: Map<string, Set<string>>;
  readonly fields: Map<string, FieldModel>;
  isHidden: boolean;
}

/** An interface or, without fields, a union. */
export interface AbstractModel {
  readonly name: string;
  readonly kind: 'interface' | 'union';
  readonly members: readonly string[];
  /** The first is in every subgraph that has the interface. */
  readonly fieldNames: string[];
}

/** An enum or an input object: the same in every subgraph. */
export interface InputModel {
  readonly name: string;
  readonly kind: 'enum' | 'input' | 'scalar';
  /** SDL lines of values or fields. */
  readonly members: readonly string[];
  /** Enum values that clients do not see. */
  readonly hidden: readonly string[];
}

/** A subgraph that knows the interface `Item` as one object type (`@interfaceObject`), and what it adds to it. */
export interface InterfaceObjectModel {
  readonly subgraph: string;
  readonly name: string;
  readonly key: string;
  /** Each is also among the fields of every member of the interface. */
  readonly fields: readonly FieldModel[];
}

/** A graph and how it is split. */
export interface GraphModel {
  readonly subgraphs: readonly string[];
  readonly objects: Map<string, ObjectModel>;
  readonly abstracts: Map<string, AbstractModel>;
  readonly inputs: Map<string, InputModel>;
  /** Names of the composite types that a subgraph has, by subgraph. */
  readonly present: Map<string, Set<string>>;
  interfaceObject: InterfaceObjectModel | null;
}

/** The name inside lists and non-nulls. */
export function namedType(type: string): string {
  return type.replaceAll(/[[\]!]/g, '');
}
