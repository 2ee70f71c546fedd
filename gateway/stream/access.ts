import type { GatewayError } from '../errors/gateway-error.ts';

/** What the log tells of one request, once it is through. Never a document, a variable, a token or a query string. */
export interface Access {
  readonly requestId: string;
  /** Of the WebSocket connection that an operation came through: the id of the request that opened it. */
  readonly connectionId?: string;
  /** That of HTTP; `WEBSOCKET` for an operation in a connection. */
  readonly method: string;
  /** The address as the gateway knows it (`/preview/:network/graphql`), without parameters; absent for one that it does not know. */
  readonly route?: string | undefined;
  clientName: string;
  operationName: string;
  /** Of the first error that the client was told of. */
  errorCode: string | null;
}

/** Is told of every request that is through; `status` is null in a WebSocket connection. */
export type RecordAccess = (access: Access, status: number | null, durationMs: number) => void;

/** Is told of every request, connection and operation that is refused before it reaches GraphQL. */
export type CountRefusal = (error: GatewayError) => void;

/** Of a name that somebody else chose. */
const maxTextLength = 100;

/** Notes what the operation is called. */
export function noteOperation(access: Access, name: string | undefined): void {
  access.operationName = (name ?? '').slice(0, maxTextLength);
}

/** Notes the code of the first error, unless one is noted already. */
export function noteErrors(
  access: Access,
  errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> | undefined }[] | undefined,
): void {
  const code = errors?.[0]?.extensions?.['code'];
  if (typeof code === 'string') access.errorCode ??= code.slice(0, maxTextLength);
}
