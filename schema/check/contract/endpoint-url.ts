import { createFinding } from '../report/create-finding.ts';
import type { Message } from '../report/finding.ts';
import type { ContractRule } from './contract-subject.ts';

/** Rule `ENDPOINT_URL`: the form of the address; whether it may be asked is a matter of the live rules. */
export const endpointUrl: ContractRule = ({ url }) => {
  const problem = problemOf(url);
  return problem ? [createFinding('ENDPOINT_URL', problem)] : [];
};

function problemOf(text: string): Message | null {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) {
    return {
      de: `„${text}“ ist keine Adresse eines Endpunkts. Erlaubt ist eine vollständige Adresse mit http oder https, etwa https://hubs.example.org/graphql.`,
      en: `"${text}" is no address of an endpoint. Allowed is a full http or https address, such as https://hubs.example.org/graphql.`,
    };
  }
  if (url.username || url.password) {
    return {
      de: 'Die Adresse enthält Zugangsdaten; sie würde öffentlich. Bitte ohne Benutzer und Passwort angeben: Anfragen werden signiert.',
      en: 'The address contains credentials; it would become public. Give it without user and password: requests are signed.',
    };
  }
  if (!url.hash) return null;
  return {
    de: `Die Adresse endet mit „${url.hash}“, das nie gesendet wird. Bitte den Teil ab # weglassen.`,
    en: `The address ends with "${url.hash}", which is never sent. Leave out what follows #.`,
  };
}
