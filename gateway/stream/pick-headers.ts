/** Of `values`, those headers that the configuration forwards. Names are lower case. */
export function pickHeaders(
  values: Readonly<Record<string, unknown>>,
  forwardHeaders: readonly string[],
): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const name of forwardHeaders) {
    const value = values[name];
    if (Array.isArray(value)) picked[name] = value.join(', ');
    else if (typeof value === 'string') picked[name] = value;
  }
  return picked;
}
