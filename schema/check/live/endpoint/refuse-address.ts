import type { AddressRefused, AddressRefusal } from '../../../address/address-refused.ts';
import type { Message } from '../../report/finding.ts';
import { excerpt } from '../excerpt.ts';
import { EndpointFailure } from './endpoint-failure.ts';

const messages: Readonly<Record<AddressRefusal, (subject: string) => Message>> = {
  SCHEME: (subject) => ({
    de: `Die Adresse des Endpunkts beginnt mit ${subject}; erlaubt sind http und https.`,
    en: `The address of the endpoint begins with ${subject}; allowed are http and https.`,
  }),
  CREDENTIALS: () => ({
    de: 'Die Adresse des Endpunkts enthält Benutzer oder Passwort. Bitte ohne angeben: Anfragen werden signiert.',
    en: 'The address of the endpoint contains user or password. Give it without: requests are signed.',
  }),
  UNKNOWN_HOST: (subject) => ({
    de: `Den Namen ${subject} kennt kein DNS-Server. Bitte die Schreibweise und den DNS-Eintrag prüfen.`,
    en: `No DNS server knows the name ${subject}. Check its spelling and its DNS record.`,
  }),
  NOT_PUBLIC: (subject) => ({
    de: `Der Endpunkt liegt unter ${subject}, das im öffentlichen Internet nicht zu erreichen ist. Nötig ist eine öffentliche Adresse; nur der Betreiber der Registry kann private erlauben.`,
    en: `The endpoint lies at ${subject}, which the public internet cannot reach. A public address is needed; only the operator of the registry can allow private ones.`,
  }),
};

/** The failure of an address that is not asked. */
export function refuseAddress({ refusal, subject }: AddressRefused): EndpointFailure {
  return new EndpointFailure('ENDPOINT_ADDRESS', messages[refusal](excerpt(subject)));
}
