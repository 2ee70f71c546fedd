import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type SelectionSetNode,
} from 'graphql';
import { GatewayError } from '../errors/gateway-error.ts';
import { Gap } from '../execute/failure.ts';
import type { JsonObject } from '../execute/json.ts';
import { isRootType } from './is-root-type.ts';
import { collectFields } from './collect-fields.ts';
import { completeRefused } from './complete-refused.ts';
import { addError, dismissGaps, invalid, tellGap, type Projection, type ResponsePath } from './projection.ts';
import type { CompleteValue, ProjectionContext } from './projection-context.ts';

/** Projects an object of merged data; `path` is undefined for the response's root. */
export type ProjectObject = (
  source: JsonObject,
  path: ResponsePath | undefined,
  projection: Projection,
) => JsonObject | typeof invalid;

interface ProjectedField {
  readonly planKey: string;
  readonly clientKey: string;
  readonly complete: CompleteValue;
}

/**
 * Compiles selections on a type. Those on an abstract type are compiled for each runtime type when it is first seen.
 */
export function compileObject(
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  field: string,
  context: ProjectionContext,
): (source: JsonObject, path: ResponsePath, projection: Projection) => JsonObject | typeof invalid {
  if (isObjectType(type)) {
    const project = compileFields(type, selectionSets, context);
    if (isRootType(type, context)) return project;
    return (source, path, projection) => {
      if (readRuntimeType(source['__typename'], type, context)) return project(source, path, projection);
      return refuse(source, path, projection);
    };
  }
  const byRuntimeType = new Map<string, ProjectObject>();
  return (source, path, projection) => {
    const runtimeType = readRuntimeType(source['__typename'], type, context);
    if (!runtimeType) return refuse(source, path, projection);
    let project = byRuntimeType.get(runtimeType.name);
    if (!project) {
      project = isInterfaceType(runtimeType)
        ? compileUntyped(runtimeType, selectionSets, context)
        : compileFields(runtimeType, selectionSets, context);
      byRuntimeType.set(runtimeType.name, project);
    }
    return project(source, path, projection);
  };

  function refuse(source: JsonObject, path: ResponsePath, projection: Projection): typeof invalid {
    addError(projection, path, new GatewayError('UNKNOWN_RUNTIME_TYPE', { field }));
    dismissGaps(source);
    return invalid;
  }
}

/**
 * Compiles selections for an interface object whose concrete type is unknown. Where an error of its entity is why, the object
 * is null: nobody can say which fragments it would have answered.
 */
function compileUntyped(
  type: GraphQLInterfaceType,
  selectionSets: readonly SelectionSetNode[],
  context: ProjectionContext,
): ProjectObject {
  const project = compileFields(type, selectionSets, context);
  const known = new Set(collectFields(selectionSets, type, context).keys());
  return (source, path, projection) => {
    let isUnknown = false;
    for (const [key, value] of Object.entries(source)) {
      if (!(value instanceof Gap) || value.failure.isToldOnce || known.has(key)) continue;
      isUnknown = true;
      tellGap(projection, { parent: path, key: projection.keys.clientKeyOf(key) }, value);
    }
    return isUnknown ? invalid : project(source, path, projection);
  };
}

/**
 * The type that a value's `__typename` names, null where the public schema does not allow it there. The interface itself
 * stands for an interface object whose concrete type no selection asked for.
 */
function readRuntimeType(
  name: unknown,
  type: GraphQLCompositeType,
  { schema }: ProjectionContext,
): GraphQLCompositeType | null {
  if (name === undefined || name === type.name) return isUnionType(type) ? null : type;
  const runtimeType = typeof name === 'string' ? schema.getType(name) : undefined;
  if (!isObjectType(runtimeType) && !isInterfaceType(runtimeType)) return null;
  return !isObjectType(type) && schema.isSubType(type, runtimeType) ? runtimeType : null;
}

/** Compiles selections for one runtime type. Every field is completed even when one is invalid, so that no error is lost. */
export function compileFields(
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  context: ProjectionContext,
): ProjectObject {
  const fields: ProjectedField[] = [];
  for (const [key, nodes] of collectFields(selectionSets, type, context)) {
    fields.push({
      planKey: key,
      clientKey: context.keys.clientKeyOf(key),
      complete: compileField(type, nodes, context),
    });
  }

  return (source, path, projection) => {
    // A response key may be `__proto__`.
    const object = Object.create(null) as JsonObject;
    let isInvalid = false;
    for (const field of fields) {
      const value = field.complete(source[field.planKey], { parent: path, key: field.clientKey }, projection);
      isInvalid ||= value === invalid;
      object[field.clientKey] = value;
    }
    return isInvalid ? invalid : object;
  };
}

/** Nobody has said of which concrete type the object is, though that was asked. */
function refuseUntyped(type: GraphQLCompositeType): CompleteValue {
  return (value, path, projection) => {
    if (value instanceof Gap) tellGap(projection, path, value);
    else addError(projection, path, new GatewayError('UNKNOWN_RUNTIME_TYPE', { field: `${type.name}.__typename` }));
    return invalid;
  };
}

function compileField(
  type: GraphQLCompositeType,
  nodes: readonly FieldNode[],
  context: ProjectionContext,
): CompleteValue {
  const name = nodes[0]?.name.value ?? '';
  const definition = 'getFields' in type ? type.getFields()[name] : undefined;
  if (nodes.some((node) => context.refused.has(node))) {
    return completeRefused(name === '__typename' || isNonNullType(definition?.type));
  }
  if (name === '__typename') return isObjectType(type) ? () => type.name : refuseUntyped(type);
  // Validation has refused fields that do not exist; `__schema` and `__type` are answered before projection.
  if (!definition) return (value) => value;
  const selectionSets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
  return context.compileValue({ type: definition.type, selectionSets, field: `${type.name}.${name}` });
}
