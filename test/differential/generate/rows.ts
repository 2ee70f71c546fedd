import type { Json, Row, Rows } from '../model/differential-case.ts';
import { type FieldModel, type GraphModel, membersIn, namedType, type ObjectModel } from '../model/graph-model.ts';
import type { Dice } from './dice.ts';
import { generateLeaf, generateOddLeaf } from './leaf-values.ts';
import { isKeyField } from './split.ts';

type MutableRow = Record<string, Json>;

const entityRows = 3;

/** What values of a field are made of. `subgraph`: the only one that has the field, null where several do. */
interface ValueContext {
  readonly dice: Dice;
  readonly graph: GraphModel;
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  readonly subgraph: string | null;
  /** How often a value is a fault, or what the type forbids. */
  readonly faultPercent: number;
}

/** Rows of every object type. Key values are unique for every key; some values break their types or are faults. */
export function generateRows(dice: Dice, graph: GraphModel): Rows {
  const rows: Record<string, Row[]> = {};
  for (const type of graph.objects.values()) {
    const count = type.kind === 'entity' ? entityRows : type.kind === 'root' ? 1 : dice.between(1, 3);
    rows[type.name] = isKeyPart(type)
      ? Array.from({ length: entityRows }, (_, index) => ({ code: `c${index}` }))
      : Array.from({ length: count }, () => ({}));
  }
  const protectedFields = readProtectedFields(graph);
  for (const type of graph.objects.values()) {
    for (const [index, row] of (rows[type.name] ?? []).entries()) {
      for (const field of type.fields.values()) {
        if (field.name in row) continue;
        const faultPercent = protectedFields.has(`${type.name}.${field.name}`) ? 0 : 4;
        const [subgraph = null, ...others] = field.placements.keys();
        const context = { dice, graph, rows, subgraph: others.length > 0 ? null : subgraph, faultPercent };
        (row as MutableRow)[field.name] = isKeyField(type, field.name)
          ? generateKeyValue(graph, type, field, index)
          : generateValue(context, field.type);
      }
    }
  }
  return rows;
}

function generateValue(context: ValueContext, type: string): Json {
  const { dice, faultPercent } = context;
  if (dice.chance(faultPercent)) return dice.chance(50) ? null : { $fault: true };
  if (type.endsWith('!')) return generateNonNull(context, type.slice(0, -1));
  return dice.chance(12) ? null : generateNonNull(context, type);
}

function generateNonNull(context: ValueContext, type: string): Json {
  const { dice, graph, rows, subgraph, faultPercent } = context;
  if (type.startsWith('[')) {
    const item = type.slice(1, -1);
    return Array.from({ length: dice.between(0, 3) }, () => generateValue(context, item));
  }
  const abstract = graph.abstracts.get(type);
  if (!abstract && !graph.objects.has(type)) {
    const generate = dice.chance(faultPercent) ? generateOddLeaf : generateLeaf;
    return generate(dice, type, graph.inputs.get(type));
  }
  const member = dice.pick(abstract ? membersIn(abstract, subgraph) : [type]);
  return { $row: [member, dice.between(0, (rows[member]?.length ?? 1) - 1)] };
}

/** The part of a key: unique for the row unless every key with it has a `zone` to tell its rows apart. */
function generateKeyValue(graph: GraphModel, type: ObjectModel, field: FieldModel, index: number): Json {
  const isUnique = type.keys.some((key) => key.includes(field.name) && !key.includes('zone'));
  const part = isUnique ? index : index >> 1;
  const named = namedType(field.type);
  const object = graph.objects.get(named);
  if (object?.kind === 'entity') return { $row: [named, index] };
  if (field.name === 'zone') return index & 1;
  if (object) {
    const reference: Json = { $row: [named, part] };
    return field.type.startsWith('[') ? [reference, { $row: [named, 0] }].slice(0, 1 + (index & 1)) : reference;
  }
  if (field.type.startsWith('[')) return [`m${part}`, 'm'].slice(0, 1 + (index & 1));
  // An interface object's key alone has to tell the rows of all its members apart.
  return graph.interfaceObject ? `${type.name}${part}` : String(part);
}

/** Whether an object only exists to be part of keys. Its rows are told apart by `code`. */
function isKeyPart({ name }: ObjectModel): boolean {
  return name.endsWith('Part');
}

/**
 * Fields that must hold what their types say: those in key, `@requires` and `@provides` field sets, and those whose error would take an object
 * away that is in one. A client's own fields come in the same fetch as what is required of an object, so that their error takes both.
 */
function readProtectedFields(graph: GraphModel): Set<string> {
  const found = new Set<string>();
  const protectedTypes = new Set<string>();
  const protectAll = (type: string): void => {
    for (const object of graph.abstracts.get(type)?.members ?? [type]) {
      if (protectedTypes.has(object)) continue;
      protectedTypes.add(object);
      for (const field of graph.objects.get(object)?.fields.values() ?? []) {
        found.add(`${object}.${field.name}`);
        if (field.type.endsWith('!')) protectAll(namedType(field.type));
      }
    }
  };
  for (const type of graph.objects.values()) {
    for (const field of type.fields.values()) {
      const isExternal = [...field.placements.values()].some(({ kind }) => kind === 'external');
      if (!isExternal) continue;
      found.add(`${type.name}.${field.name}`);
      protectAll(namedType(field.type));
    }
  }
  return found;
}
