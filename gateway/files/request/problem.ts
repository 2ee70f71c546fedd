import { STATUS_CODES } from 'node:http';

/** What is wrong with one parameter of a URL. */
export interface InvalidParameter {
  readonly name: string;
  /** What is wrong, and what is allowed. */
  readonly reason: string;
}

/** Why a file cannot be had, as a problem document (RFC 9457, `application/problem+json`). */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly invalidParameters: readonly InvalidParameter[];

  constructor(status: number, detail: string, invalidParameters: readonly InvalidParameter[] = []) {
    super(detail);
    this.status = status;
    this.invalidParameters = invalidParameters;
  }

  /** The document: `{ type, title, status, detail, invalidParameters }`. */
  toJSON(): Record<string, unknown> {
    const { status, message: detail, invalidParameters } = this;
    const title = STATUS_CODES[status] ?? 'Error';
    return {
      type: 'about:blank',
      title,
      status,
      detail,
      ...(invalidParameters.length > 0 ? { invalidParameters } : {}),
    };
  }
}
