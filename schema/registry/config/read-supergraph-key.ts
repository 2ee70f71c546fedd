import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SubgraphError } from '../../../subgraphs/kit/errors/subgraph-error.ts';

/**
 * Reads the private key that signs supergraphs from PEM text (also with `\n` written out) or from the file of that name.
 * @throws SubgraphError `CONFIGURATION_INVALID` when it is no Ed25519 private key; the message never has the key in it.
 */
export function readSupergraphKey(pemOrFile: string): KeyObject {
  const key = parseKey(pemOrFile);
  if (key?.asymmetricKeyType === 'ed25519') return key;
  throw new SubgraphError(
    'CONFIGURATION_INVALID',
    'HUBGRAPH_SUPERGRAPH_KEY: must be an Ed25519 private key in PEM, or a readable file that has one',
  );
}

function parseKey(pemOrFile: string): KeyObject | null {
  try {
    const isPem = pemOrFile.includes('-----BEGIN');
    return createPrivateKey(isPem ? pemOrFile.replaceAll('\\n', '\n') : readFileSync(pemOrFile, 'utf8'));
  } catch {
    return null;
  }
}
