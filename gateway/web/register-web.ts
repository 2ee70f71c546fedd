import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { notBuiltPage } from './not-built-page.ts';
import { contentSecurityPolicies, securityHeaders } from './security-headers.ts';
import { webAssetsFolder } from './web-folder.ts';

/** How much of a playground there is. */
interface PlaygroundOptions {
  /** `read-only` sends no mutations, though the API answers them; with `off` there is none. */
  mode: 'on' | 'read-only' | 'off';
  /** Whether requests are explained to clients. */
  explain: boolean;
}

export interface WebOptions {
  /** Folder with the built pages; `dist/web/` of the project when left out. */
  assetsFolder?: string;
  /** The preview graphs, which have the same pages; `find` rejects for a network that has none. */
  previews?: { find(network: string): Promise<unknown> } | null;
  /** What the playground is told and may do. */
  playground?: PlaygroundOptions;
}

const playgroundPage = { url: '/', file: 'index.html', policy: contentSecurityPolicies.playground };

/** It leads to files and to pages of hubs and offers, which previews have none of. */
const dashboardPage = { url: '/dashboard', file: 'dashboard.html', policy: contentSecurityPolicies.dashboard };

const otherPages = [
  { url: '/willkommen', file: 'willkommen.html', policy: contentSecurityPolicies.staticPage },
  { url: '/welcome', file: 'welcome.html', policy: contentSecurityPolicies.staticPage },
  { url: '/embed', file: 'embed.html', policy: contentSecurityPolicies.embed },
];

/** Where the pages of a preview begin. */
const previewPrefix = '/preview/:network';

interface PageRoute {
  Params: { network: string; '*': string };
}

/**
 * Serves the playground at `/` and what it has to know in `/playground.json`, the dashboard at `/dashboard`, the landing pages at
 * `/willkommen` and `/welcome`, the list of offers that other sites embed (`/embed.js`, shown at `/embed`), and their assets; the same
 * below `/preview/<network>/`, whose dashboard is that of the public graph. Without a playground `/` leads to the landing pages. Pages are revalidated by ETag, assets carry a hash in their name and are kept for a year. Without built
 * pages every page is a 503 that says how to build them; nothing else of the server is touched.
 */
export async function registerWeb(app: FastifyInstance, options: WebOptions = {}): Promise<void> {
  const { assetsFolder = webAssetsFolder, previews, playground = { mode: 'on', explain: false } } = options;
  const isBuilt = existsSync(join(assetsFolder, 'index.html'));

  await app.register(async (web) => {
    web.addHook('onRequest', async (_request, reply) => {
      reply.headers(securityHeaders);
    });
    if (isBuilt) {
      await web.register(fastifyStatic, { root: assetsFolder, serve: false, preCompressed: true, dotfiles: 'ignore' });
    }
    const added = { isBuilt, playground };
    addPages(web, '', added, async () => undefined);
    // Its addresses are relative: with a slash at the end they would lead elsewhere.
    web.get('/dashboard/', (request, reply) => reply.redirect(request.url.replace('/dashboard/', '/dashboard')));
    if (!previews) return;
    web.get<PageRoute>(`${previewPrefix}/dashboard`, (request, reply) =>
      reply.redirect(`../../dashboard${/\?.*/.exec(request.url)?.[0] ?? ''}`),
    );
    addPages(web, previewPrefix, added, (network) => previews.find(network));
    if (playground.mode === 'off') return;
    web.get<PageRoute>(previewPrefix, (request, reply) =>
      reply.redirect(`/preview/${encodeURIComponent(request.params.network)}/`),
    );
  });
}

/** Adds the pages below `prefix`. `check` rejects where there are none. */
function addPages(
  web: FastifyInstance,
  prefix: string,
  { isBuilt, playground: { mode, explain } }: { isBuilt: boolean; playground: PlaygroundOptions },
  check: (network: string) => Promise<unknown>,
): void {
  const pages = [
    ...otherPages,
    ...(mode === 'off' ? [] : [playgroundPage]),
    ...(prefix === previewPrefix ? [] : [dashboardPage]),
  ];
  for (const { url, file, policy } of pages) {
    web.get<PageRoute>(prefix + url, async (request, reply) => {
      await check(request.params.network);
      if (!isBuilt) return sendNotBuilt(reply);
      reply.header('content-security-policy', policy).header('cache-control', 'no-cache');
      return reply.sendFile(file, { cacheControl: false });
    });
  }
  if (mode === 'off') {
    web.get<{ Querystring: { lang?: string } }>(`${prefix}/`, (request, reply) =>
      reply.redirect(request.query.lang === 'en' ? './welcome' : './willkommen'),
    );
  } else {
    web.get<PageRoute>(`${prefix}/playground.json`, async (request, reply) => {
      await check(request.params.network);
      return reply.header('cache-control', 'no-store').send({ explain, readOnly: mode === 'read-only' });
    });
  }
  if (!isBuilt) return;
  web.get(`${prefix}/embed.js`, (_request, reply) =>
    // Pages of other sites load it.
    reply.header('cross-origin-resource-policy', 'cross-origin').sendFile('embed.js', { maxAge: '5m' }),
  );
  web.get(`${prefix}/favicon.svg`, (_request, reply) => reply.sendFile('favicon.svg', { maxAge: '1d' }));
  web.get<PageRoute>(`${prefix}/assets/*`, (request, reply) =>
    reply.sendFile(`assets/${request.params['*']}`, { maxAge: '365d', immutable: true }),
  );
}

function sendNotBuilt(reply: FastifyReply): FastifyReply {
  return reply
    .code(503)
    .header('content-security-policy', contentSecurityPolicies.staticPage)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(notBuiltPage);
}
