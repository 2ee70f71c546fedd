import { Feed } from 'feed';
import type { Entry, OfferNode } from '../graph/entries.ts';
import type { FileContext } from './format.ts';

const title = { de: 'Neues von den Digitalisierungszentren', en: 'News of the digital hubs' };

/** `/feed.atom` (RFC 4287): the offers that changed last, the latest first. */
export function writeAtom(entries: readonly Entry<OfferNode>[], { language, baseUrl, selfUrl }: FileContext): string {
  const feed = new Feed({
    id: selfUrl,
    title: title[language],
    link: baseUrl,
    feedLinks: { atom: selfUrl },
    language,
    updated: new Date(entries[0]?.updatedAt ?? 0),
    generator: 'Hubgraph',
  });
  for (const { id, title, updatedAt, network, node } of entries) {
    const link = `${baseUrl}/offers/${encodeURIComponent(id)}`;
    feed.addItem({
      id: link,
      title,
      link,
      date: new Date(updatedAt),
      ...(node?.summary && { description: node.summary }),
      author: [{ name: network.title }],
      category: [...new Set(node?.topics?.flatMap(({ topic }) => topic?.label ?? []))].map((name) => ({
        name,
        term: name,
      })),
    });
  }
  return feed.atom1();
}
