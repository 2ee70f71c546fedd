import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { notBuiltPage } from './not-built-page.ts';
import { contentSecurityPolicies, securityHeaders } from './security-headers.ts';
import { webAssetsFolder } from './web-folder.ts';

export interface WebOptions {
  /** Folder with the built pages; `dist/web/` of the project when left out. */
  assetsFolder?: string;
}

const pages = [
  { url: '/', file: 'index.html', policy: contentSecurityPolicies.playground },
  { url: '/willkommen', file: 'willkommen.html', policy: contentSecurityPolicies.staticPage },
  { url: '/welcome', file: 'welcome.html', policy: contentSecurityPolicies.staticPage },
];

/**
 * Serves the playground at `/`, the landing pages at `/willkommen` and `/welcome`, and their assets. Pages are
 * revalidated by ETag, assets carry a hash in their name and are kept for a year. Without built pages every page is a
 * 503 that says how to build them; nothing else of the server is touched.
 */
export async function registerWeb(app: FastifyInstance, options: WebOptions = {}): Promise<void> {
  const assetsFolder = options.assetsFolder ?? webAssetsFolder;
  const isBuilt = existsSync(join(assetsFolder, 'index.html'));

  await app.register(async (web) => {
    web.addHook('onRequest', async (_request, reply) => {
      reply.headers(securityHeaders);
    });

    if (!isBuilt) {
      for (const { url } of pages) {
        web.get(url, (_request, reply) =>
          reply
            .code(503)
            .header('content-security-policy', contentSecurityPolicies.staticPage)
            .header('cache-control', 'no-store')
            .type('text/html; charset=utf-8')
            .send(notBuiltPage),
        );
      }
      return;
    }

    await web.register(fastifyStatic, { root: assetsFolder, serve: false, preCompressed: true, dotfiles: 'ignore' });
    for (const { url, file, policy } of pages) {
      web.get(url, (_request, reply) => {
        reply.header('content-security-policy', policy).header('cache-control', 'no-cache');
        return reply.sendFile(file, { cacheControl: false });
      });
    }
    web.get('/favicon.svg', (_request, reply) => reply.sendFile('favicon.svg', { maxAge: '1d' }));
    web.get<{ Params: { '*': string } }>('/assets/*', (request, reply) =>
      reply.sendFile(`assets/${request.params['*']}`, { maxAge: '365d', immutable: true }),
    );
  });
}
