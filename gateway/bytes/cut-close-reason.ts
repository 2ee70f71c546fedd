/** Longest reason that a frame that closes a WebSocket can have (RFC 6455 section 5.5, without the code). */
const maxBytes = 123;

/** As much of a text as can be the reason for closing a WebSocket: a longer one throws where nobody would catch it. */
export function cutCloseReason(text: string): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(maxBytes));
  return text.slice(0, read);
}
