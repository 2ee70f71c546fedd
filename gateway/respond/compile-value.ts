import { isLeafType, isListType, isNonNullType } from 'graphql';
import { GatewayError } from '../errors/gateway-error.ts';
import { Gap } from '../execute/failure.ts';
import { isJsonObject } from '../execute/json.ts';
import { compileLeaf } from './complete-leaf.ts';
import { compileObject } from './compile-object.ts';
import { addError, dismissGaps, invalid, tellGap } from './projection.ts';
import type { CompleteValue, ProjectionContext, ValueShape } from './projection-context.ts';

/** Compiles completion with null propagation: a null in a non-null place, and any `invalid` below one, is `invalid`. */
export function compileValue(shape: ValueShape, context: ProjectionContext): CompleteValue {
  const isNonNull = isNonNullType(shape.type);
  const type = isNonNullType(shape.type) ? shape.type.ofType : shape.type;
  const complete = compileNullable({ ...shape, type }, context);
  const nothing = isNonNull ? invalid : null;
  return (value, path, projection) => {
    if (value === null || value === undefined) {
      if (isNonNull) addError(projection, path, new GatewayError('NULL_FOR_NON_NULL', { field: shape.field }));
      return nothing;
    }
    if (value instanceof Gap) {
      tellGap(projection, path, value);
      return nothing;
    }
    const completed = complete(value, path, projection);
    return completed === invalid ? nothing : completed;
  };
}

function compileNullable(shape: ValueShape, context: ProjectionContext): CompleteValue {
  const { type, field } = shape;
  if (isListType(type)) return compileList({ ...shape, type: type.ofType }, context);
  if (isLeafType(type)) {
    const serialize = compileLeaf(type);
    return (value, path, projection) => {
      try {
        return serialize(value);
      } catch (thrown) {
        if (!(thrown instanceof GatewayError)) throw thrown;
        addError(projection, path, thrown);
        return invalid;
      }
    };
  }
  if (isNonNullType(type)) return compileValue(shape, context);
  const project = compileObject(type, shape.selectionSets, field, context);
  return (value, path, projection) => {
    if (isJsonObject(value)) return project(value, path, projection);
    addError(projection, path, new GatewayError('NOT_AN_OBJECT', { field }));
    dismissGaps(value);
    return invalid;
  };
}

function compileList(item: ValueShape, context: ProjectionContext): CompleteValue {
  const complete = compileValue(item, context);
  return (value, path, projection) => {
    if (!Array.isArray(value)) {
      addError(projection, path, new GatewayError('NOT_A_LIST', { field: item.field }));
      dismissGaps(value);
      return invalid;
    }
    let isInvalid = false;
    const items = value.map((entry, index) => {
      const completed = complete(entry, { parent: path, key: index }, projection);
      isInvalid ||= completed === invalid;
      return completed;
    });
    return isInvalid ? invalid : items;
  };
}
