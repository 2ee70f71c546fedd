import type { RuleId } from './rule-catalogue.ts';

/** How much a finding weighs: an `error` fails the check, a `warning` wants attention, a `note` only tells. */
export type Severity = 'error' | 'warning' | 'note';

/** What is wrong, where, and how to mend it, in plain German and English. */
export interface Message {
  readonly de: string;
  readonly en: string;
}

/** A place in the checked SDL, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** How often one client used a field. */
export interface ClientUsage {
  /** Name the client gives itself, `unknown` when it gives none. */
  readonly client: string;
  /** Operations that selected it. */
  readonly count: number;
  /** Last day of use, `YYYY-MM-DD` in UTC. */
  readonly lastUsedOn: string;
}

/** Something measured against a limit. */
export interface Measurement {
  readonly value: number;
  readonly limit: number;
  readonly unit: 'ms' | 'bytes';
}

/** One thing a check has to say. */
export interface Finding {
  /** Stable id, explained in `docs/checks.md`. */
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: Message;
  /** Schema coordinate (`NeuUlmHub.title`, `NeuUlmHub.offers(first:)`); null when it is about no single element. */
  readonly coordinate: string | null;
  /** Where in the checked SDL; null when it is no single place there. */
  readonly position: Position | null;
  /** Who uses what a breaking change takes away; null when unknown or when the finding is about something else. */
  readonly usage: readonly ClientUsage[] | null;
  readonly measured: Measurement | null;
}
