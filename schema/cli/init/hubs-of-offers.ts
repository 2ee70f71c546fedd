import type { Language } from '../language/text.ts';
import type { Interview } from '../interview/interview.ts';
import { importMessages as messages } from '../messages/import-messages.ts';
import { SlugMaker } from './make-slug.ts';

/**
 * The hubs that make the offers of a list: those that it names, else one that is asked for. Each offer then has its hub's id.
 * Of a hub nothing is known but its name and the state that is asked for.
 */
export async function hubsOfOffers(
  offers: readonly Map<string, string>[],
  networkTitle: string,
  interview: Interview,
  language: Language,
): Promise<ReadonlyMap<string, string>[]> {
  const isNamed = offers.some((offer) => offer.get('hub'));
  const all = isNamed ? '' : await interview.ask(messages.hubTitle[language], networkTitle);
  const titles = isNamed ? [...new Set(offers.map((offer) => offer.get('hub') ?? ''))] : [all];
  const status = await interview.ask(messages.hubStatus[language], 'in Betrieb');
  const ids = new SlugMaker();
  const idOf = new Map(titles.filter((title) => title !== '').map((title) => [title, ids.make(title, 'hub')]));
  for (const offer of offers) offer.set('hub', idOf.get(isNamed ? (offer.get('hub') ?? '') : all) ?? '');
  return [...idOf].map(([title, id]) => new Map(Object.entries({ id, title, status })));
}
