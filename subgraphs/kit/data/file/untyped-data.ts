/** The maps of a list in a file that may have problems; anything else in it counts as an empty map, anything but a list as none. */
export function itemsOf(list: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(list) ? list.map(asMap) : [];
}

/** A map in a file that may have problems; anything else counts as an empty map. */
export function asMap(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
