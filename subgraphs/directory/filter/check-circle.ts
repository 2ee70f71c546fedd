import { badUserInput } from '../../kit/errors/bad-user-input.ts';
import type { CircleInput } from '../input/circle-input.ts';
import type { Circle } from '../query/entry-query.ts';

/**
 * A circle to search in; null when the argument is left out or null.
 * @throws GraphQLError `BAD_USER_INPUT` that names the coordinate or radius and its range.
 */
export function checkCircle(argument: string, circle: CircleInput | null | undefined): Circle | null {
  if (circle === null || circle === undefined) return null;
  const { latitude, longitude, radiusKm } = circle;
  if (Math.abs(latitude) > 90)
    throw badUserInput(`${argument}.latitude`, `must be between -90 and 90, but is ${latitude}.`);
  if (Math.abs(longitude) > 180) {
    throw badUserInput(`${argument}.longitude`, `must be between -180 and 180, but is ${longitude}.`);
  }
  if (radiusKm <= 0 || radiusKm > 1000) {
    throw badUserInput(`${argument}.radiusKm`, `must be more than 0 and at most 1000, but is ${radiusKm}.`);
  }
  return { latitude, longitude, radiusKm };
}
