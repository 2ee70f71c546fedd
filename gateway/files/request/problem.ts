import type { Label } from '../labels.ts';

/** What is wrong with one parameter of a URL. */
export interface InvalidParameter {
  readonly name: string;
  /** What is wrong, and what is allowed. */
  readonly reason: Label;
}

/** Why a file cannot be had. Pages in a browser read the same URLs, so that it knows nothing of a server. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly invalidParameters: readonly InvalidParameter[];

  constructor(status: number, detail: string, invalidParameters: readonly InvalidParameter[] = []) {
    super(detail);
    this.status = status;
    this.invalidParameters = invalidParameters;
  }
}
