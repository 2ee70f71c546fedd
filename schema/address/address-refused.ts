/**
 * Why an address is not asked:
 * - `SCHEME`: neither http nor https, or no URL at all.
 * - `CREDENTIALS`: user or password in it.
 * - `UNKNOWN_HOST`: the name resolves to nothing.
 * - `NOT_PUBLIC`: the name is, or resolves to, an address that is not on the public internet.
 */
export type AddressRefusal = 'SCHEME' | 'CREDENTIALS' | 'UNKNOWN_HOST' | 'NOT_PUBLIC';

/** An address that is not asked. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
  readonly refusal: AddressRefusal;
  /** The scheme, host or IP address at fault; never credentials. */
  readonly subject: string;

  constructor(refusal: AddressRefusal, subject: string) {
    super(`${refusal}: ${subject}`);
    this.refusal = refusal;
    this.subject = subject;
  }
}
