import { catalogue } from './catalogue.ts';
import type { PartnerErrorCode } from './catalogue.ts';

/** An error that whoever asked reads; `details` are further members of the answer. */
export class PartnerError extends Error {
  readonly code: PartnerErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: PartnerErrorCode, { cause, ...details }: { cause?: unknown; [member: string]: unknown } = {}) {
    super(catalogue[code].message.en, { cause });
    this.name = 'PartnerError';
    this.code = code;
    this.details = details;
  }
}
