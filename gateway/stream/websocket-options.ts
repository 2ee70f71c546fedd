/** Bounds of WebSocket connections. */
export interface WebSocketOptions {
  readonly allowedOrigins: readonly string[];
  readonly forwardHeaders: readonly string[];
  /** One message. */
  readonly maxBodyBytes: number;
  readonly maxOperationsPerConnection: number;
  readonly connectionInitTimeoutMs: number;
  /** Between pings; a connection that has not answered one by the next is cut off. */
  readonly keepAliveMs: number;
  /** For the client to take a message. */
  readonly sendTimeoutMs: number;
}
