import type { FileFormat } from './format.ts';

/**
 * `/hubs.txt` and `/offers.txt`: the address of each one's page, a line each (sitemaps.org, text file), so that search engines find pages to which only
 * a script leads.
 */
export function sitemap(kind: 'hubs' | 'offers'): FileFormat<unknown> {
  return {
    contentType: 'text/plain; charset=utf-8',
    begin: ({ baseUrl }) => ({
      head: '',
      write: (entries) => entries.map(({ id }) => `${baseUrl}/${kind}/${encodeURIComponent(id)}\n`).join(''),
      tail: '',
    }),
  };
}

/** `/robots.txt` (RFC 9309): where the sitemaps are. */
export function writeRobots(baseUrl: string): string {
  return `User-agent: *\nAllow: /\nSitemap: ${baseUrl}/hubs.txt\nSitemap: ${baseUrl}/offers.txt\n`;
}
