import { RegistryError } from '../errors/registry-error.ts';

const windowMs = 60_000;
const maxFailures = 60;
const maxAddresses = 10_000;

/** Counts wrong tokens by address, so that nobody keeps the registry busy with them: some dozens a minute are heard, no more. */
export class FailedTokens {
  readonly #counts = new Map<string, { since: number; count: number }>();

  /** @throws RegistryError `TOO_MANY_FAILED_TOKENS` */
  check(address: string, nowMs: number = Date.now()): void {
    const failures = this.#counts.get(address);
    if (failures && failures.count >= maxFailures && nowMs - failures.since < windowMs) {
      throw new RegistryError('TOO_MANY_FAILED_TOKENS');
    }
  }

  add(address: string, nowMs: number = Date.now()): void {
    const failures = this.#counts.get(address);
    if (failures && nowMs - failures.since < windowMs) {
      failures.count += 1;
      return;
    }
    this.#counts.delete(address);
    this.#counts.set(address, { since: nowMs, count: 1 });
    const [oldest] = this.#counts.keys();
    if (this.#counts.size > maxAddresses && oldest !== undefined) this.#counts.delete(oldest);
  }
}
