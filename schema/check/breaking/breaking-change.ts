import type { Message } from '../report/finding.ts';
import type { RuleId } from '../report/rule-catalogue.ts';

/** A change that can break an operation, in the words of the checks. */
export interface BreakingChange {
  readonly rule: RuleId;
  readonly coordinate: string;
  /** Whose use counts: a field, or where `field` is null the type as a whole. Null when use tells nothing about it. */
  readonly subject: { readonly type: string; readonly field: string | null } | null;
  /** What happens, as a sentence. */
  readonly message: Message;
}
