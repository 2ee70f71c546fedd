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
  /** Those in every subgraph that has the type. */
  readonly members: readonly string[];
  /** A further member of a union that one subgraph alone has, by subgraph. */
  readonly own: ReadonlyMap<string, string>;
  /** The first is in every subgraph that has the interface. */
  readonly fieldNames: string[];
}

/** An enum, a custom scalar or an input object. */
export interface InputModel {
  readonly name: string;
  readonly kind: 'enum' | 'input' | 'scalar';
  /** Where it stands. Only what stands in one direction may differ between subgraphs. */
  readonly direction: 'input' | 'output' | 'both';
  /** SDL lines of values or fields that every subgraph has. */
  readonly members: readonly string[];
  /** SDL lines of members that one subgraph alone has, by subgraph. */
  readonly own: ReadonlyMap<string, string>;
  /** Members that clients do not see. */
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

/** Members of an abstract type in a subgraph; of those that all subgraphs have without one. */
export function membersIn({ members, own }: AbstractModel, subgraph: string | null): readonly string[] {
  const further = subgraph === null ? undefined : own.get(subgraph);
  return further === undefined ? members : [...members, further];
}

/** The name inside lists and non-nulls. */
export function namedType(type: string): string {
  return type.replaceAll(/[[\]!]/g, '');
}
