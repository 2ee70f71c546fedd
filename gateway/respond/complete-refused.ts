import { GatewayError } from '../errors/gateway-error.ts';
import { addError, invalid, type ResponsePath } from './projection.ts';
import type { CompleteValue } from './projection-context.ts';

/**
 * Completes a field that the client is refused: null, and UNAUTHORIZED_FIELD_OR_TYPE once for its place in the operation, however many items of
 * a list have it.
 */
export function completeRefused(isNonNull: boolean): CompleteValue {
  const nothing = isNonNull ? invalid : null;
  return (_value, path, projection) => {
    const place = toPlace(path);
    if (!projection.refusals.has(place)) {
      projection.refusals.add(place);
      addError(projection, path, new GatewayError('UNAUTHORIZED_FIELD_OR_TYPE'));
    }
    return nothing;
  };
}

/** A place without list indices. */
function toPlace(path: ResponsePath): string {
  const keys: string[] = [];
  for (let step: ResponsePath | undefined = path; step; step = step.parent) {
    if (typeof step.key === 'string') keys.push(step.key);
  }
  return keys.join('.');
}
