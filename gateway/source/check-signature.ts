import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { GatewayError } from '../errors/gateway-error.ts';
import type { Offered } from './source.ts';

/** Refuses what is not signed as it has to be: SUPERGRAPH_SIGNATURE_INVALID. */
export type CheckSignature = (offered: Offered) => void;

const scheme = 'ed25519=';

/**
 * Makes the check of a public key (PEM, Ed25519) in a file; without a file, everything passes. Raises CONFIG_INVALID.
 */
export async function createSignatureCheck(publicKeyFile: string | undefined): Promise<CheckSignature> {
  if (publicKeyFile === undefined) return () => undefined;
  const key = await readKey(publicKeyFile);
  return ({ text, signature }) => {
    if (signature === null) throw new GatewayError('SUPERGRAPH_SIGNATURE_INVALID', { reason: 'it has none' });
    const isGenuine =
      signature.startsWith(scheme) &&
      verify(null, Buffer.from(text), key, Buffer.from(signature.slice(scheme.length), 'base64'));
    if (!isGenuine) throw new GatewayError('SUPERGRAPH_SIGNATURE_INVALID', { reason: 'it is of another key or text' });
  };
}

async function readKey(file: string): Promise<KeyObject> {
  const fail = (reason: string): GatewayError =>
    new GatewayError('CONFIG_INVALID', { reason: `supergraphPublicKey: ${file} ${reason}` });
  const pem = await readFile(file, 'utf8').catch((thrown: unknown) => {
    throw fail(`cannot be read: ${String(thrown)}`);
  });
  let key: KeyObject;
  try {
    key = createPublicKey(pem);
  } catch {
    throw fail('holds no public key in PEM');
  }
  if (key.asymmetricKeyType !== 'ed25519') throw fail('is no Ed25519 key');
  return key;
}
