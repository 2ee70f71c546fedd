import { didYouMean } from '../problem/did-you-mean.ts';
import { quote } from './quote.ts';
import { accepted, refused } from './reading.ts';
import type { CellReader } from './reading.ts';

const form = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const maxLength = 100;

/** Reads an id: a local name, with or without the prefix of the network before it. The value is the global id. */
export const readId: CellReader<string> = (text, { network }) => {
  const name = localName(text, network);
  if (form.test(name) && name.length <= maxLength && name !== 'profile') return accepted(`${network}:${name}`);
  const proposal = propose(name);
  return refused({
    de: `keine Kennung: ${quote(text)} (erlaubt: Kleinbuchstaben, Ziffern und einfache Bindestriche, höchstens ${maxLength}, nicht „profile“)${proposal && `; etwa „${proposal}“`}`,
    en: `no id: ${quote(text)} (allowed: small letters, digits and single hyphens, at most ${maxLength}, not "profile")${proposal && `; such as "${proposal}"`}`,
  });
};

/** Reads the id of a hub that the tables have. */
export const readHubReference: CellReader<string> = (text, { network, hubs }) => {
  const id = `${network}:${localName(text, network)}`;
  if (hubs.has(id)) return accepted(id);
  const names = [...hubs].map((hub) => localName(hub, network));
  const allowed = names.length > 20 ? `${names.slice(0, 20).join(', ')} …` : names.join(', ');
  const hint = didYouMean(localName(text, network), names);
  return refused({
    de: `unbekannter Hub ${quote(text)} (erlaubt: ${allowed || 'keiner, die Hub-Tabelle nennt keinen'})${hint.de}`,
    en: `unknown hub ${quote(text)} (allowed: ${allowed || 'none, the table of hubs has none'})${hint.en}`,
  });
};

function localName(text: string, network: string): string {
  return text.startsWith(`${network}:`) ? text.slice(network.length + 1) : text;
}

const spellings: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

function propose(name: string): string {
  const proposal = name
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => spellings[letter] ?? '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, maxLength)
    .replaceAll(/^-|-$/g, '');
  return proposal === 'profile' ? '' : proposal;
}
