/** What a header may have in it (RFC 9110 section 5.5): what HTTP brings has nothing else, the payload of a WebSocket may. */
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * Of `values`, those headers that the configuration forwards. Names are lower case. What is no header is left out: a request with it could not
 * be sent, and would count as a failure of the subgraph.
 */
export function pickHeaders(
  values: Readonly<Record<string, unknown>>,
  forwardHeaders: readonly string[],
): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const name of forwardHeaders) {
    const value = values[name];
    if (Array.isArray(value)) picked[name] = value.join(', ');
    else if (typeof value === 'string' && headerValue.test(value)) picked[name] = value;
  }
  return picked;
}
