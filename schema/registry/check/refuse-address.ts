import { AddressRefused, type AddressRefusal } from '../../address/address-refused.ts';
import { guardAddress } from '../../address/guard-address.ts';
import { RegistryError } from '../errors/registry-error.ts';

const reasons: Readonly<Record<AddressRefusal, string>> = {
  SCHEME: 'it must begin with http:// or https://',
  CREDENTIALS: 'it must have no user and no password, for it becomes public',
  UNKNOWN_HOST: 'its host is unknown',
  NOT_PUBLIC: 'it is not on the public internet (HUBGRAPH_ALLOW_PRIVATE_ADDRESSES)',
};

/** Makes sure that an address may be asked before anything is stored of it. @throws RegistryError `ADDRESS_REFUSED` */
export async function refuseAddress(url: string, isPrivateAllowed: boolean): Promise<void> {
  try {
    await guardAddress(url, isPrivateAllowed);
  } catch (error) {
    if (!(error instanceof AddressRefused)) throw error;
    throw new RegistryError('ADDRESS_REFUSED', { url, reason: reasons[error.refusal] });
  }
}
