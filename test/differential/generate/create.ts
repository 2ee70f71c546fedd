import type { FieldModel, ObjectModel } from '../model/graph-model.ts';

/** A field without placements. */
export function createField(name: string, type: string, parameters: FieldModel['arguments'] = []): FieldModel {
  return { name, type, arguments: parameters, placements: new Map(), isHidden: false };
}

/** An object type without fields. */
export function createObject(
  name: string,
  kind: ObjectModel['kind'],
  home: string | null = null,
  isBridged = false,
): ObjectModel {
  return { name, kind, home, isBridged, keys: [], keysAt: new Map(), fields: new Map(), isHidden: false };
}
