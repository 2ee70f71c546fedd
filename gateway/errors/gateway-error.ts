import { catalogue, type ErrorCode } from './catalogue.ts';

/**
 * An error of the catalogue. `message` is what a client may read; `detail` (and `cause`) is for the log alone.
 */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly code: ErrorCode;
  /** What really happened, for the operator. Never sent to a client. */
  readonly detail: string | undefined;
  /** When the same may be asked again, where that is known. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    params: Readonly<Record<string, string | number>> = {},
    internal: { detail?: string; cause?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(
      fillMessage(catalogue[code].message, params),
      internal.cause === undefined ? undefined : { cause: internal.cause },
    );
    this.code = code;
    this.detail = internal.detail;
    this.retryAfterSeconds = internal.retryAfterSeconds;
  }

  get status(): number {
    return catalogue[this.code].status;
  }

  get isInternal(): boolean {
    return catalogue[this.code].audience === 'internal';
  }
}

function fillMessage(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
