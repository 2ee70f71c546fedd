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
      title: toHtml(title),
      link,
      date: new Date(updatedAt),
      ...(node?.summary && { description: toHtml(node.summary) }),
      author: [{ name: toXml(network.title) }],
      category: [...new Set(node?.topics?.flatMap(({ topic }) => topic?.label ?? []))].map((name) => ({
        name,
        term: name,
      })),
    });
  }
  return feed.atom1();
}

/** Text as HTML, which is what the library calls titles and summaries; it escapes none of it, and of several ends of a CDATA section only the first. */
function toHtml(text: string): string {
  return toXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text without the characters that no XML may hold (XML 1.0 section 2.2): one of them would spoil the whole feed. */
function toXml(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
