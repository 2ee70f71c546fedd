import { createFinding } from '../../report/create-finding.ts';
import type { Finding, Measurement, Message } from '../../report/finding.ts';
import type { RuleId } from '../../report/rule-catalogue.ts';

/** Rules that no request gets past, and those that only this request did not. */
type FinalRule = Extract<
  RuleId,
  'ENDPOINT_ADDRESS' | 'ENDPOINT_UNREACHABLE' | 'ENDPOINT_TIMEOUT' | 'ENDPOINT_REDIRECT'
>;
type PassingRule = Extract<RuleId, 'ENDPOINT_STATUS' | 'CONTENT_TYPE' | 'RESPONSE_FORM' | 'RESPONSE_SIZE'>;

const finalRules: ReadonlySet<RuleId> = new Set<FinalRule>([
  'ENDPOINT_ADDRESS',
  'ENDPOINT_UNREACHABLE',
  'ENDPOINT_TIMEOUT',
  'ENDPOINT_REDIRECT',
]);

/** A request that got no GraphQL response. Carries its finding. */
export class EndpointFailure extends Error {
  override readonly name = 'EndpointFailure';
  readonly finding: Finding;
  /** What was read of the answer; empty when there was none. */
  readonly body: string;

  constructor(
    rule: FinalRule | PassingRule,
    message: Message,
    details: { body?: string; measured?: Measurement } = {},
  ) {
    super(message.en);
    this.finding = createFinding(rule, message, { measured: details.measured ?? null });
    this.body = details.body ?? '';
  }

  /** True when further requests make no sense. */
  get isFinal(): boolean {
    return finalRules.has(this.finding.rule);
  }
}
