/** What became of an operation or an event: `ok`, `partial` (with errors), or the HTTP status of a refusal. */
type Outcome = string;

/** Is told what becomes of operations. Their names are empty for those without one. */
export interface OperationObserver {
  /** A query or mutation was answered, whatever the transport, or an operation was refused that is not known to be a subscription. */
  readonly answered: (operationName: string, outcome: Outcome, durationMs: number) => void;
  /** A subscription has ended, or was refused. */
  readonly subscribed: (operationName: string, outcome: Outcome, durationMs: number) => void;
  /** An event of a subscription is sent to its client. */
  readonly sent: (operationName: string, outcome: Outcome) => void;
}
