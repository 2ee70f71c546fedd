import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type ComponentChildren, h } from 'preact';
import type { GatewayConfig } from '../../config/config.ts';
import type { admitClient } from '../../http/admit-client.ts';
import type { Graph } from '../../http/graph.ts';
import { askGraph } from '../graph/ask-graph.ts';
import { type FileDocument, hubDocument, offerDocument } from '../graph/documents.ts';
import { type Label, type Language, languages } from '../labels.ts';
import { Problem } from '../request/problem.ts';
import { matches } from '../request/entity-tag.ts';
import { createFileScope } from '../request/create-file-scope.ts';
import { readBaseUrl } from '../request/read-base-url.ts';
import { renderHub, renderOffer } from './entry-pages.ts';
import { readPageLanguage } from './read-page-language.ts';
import { pagePolicy, renderPage } from './render-page.ts';
import { texts } from './texts.ts';

/** One kind of page. */
interface EntryPages<Details> {
  readonly path: string;
  readonly document: FileDocument;
  readonly render: (details: Details, language: Language, baseUrl: string) => string;
}

const cacheControl = 'public, max-age=60, stale-if-error=86400';
const retryAfterSeconds = 10;

/** What the pages are made with. */
export interface PageOptions {
  readonly graph: Graph;
  readonly config: Pick<GatewayConfig, 'publicUrl'>;
  /** Refuses whoever asks too much. */
  readonly preHandler: ReturnType<typeof admitClient>;
}

/**
 * Serves `/hubs/<id>` and `/offers/<id>`: a page each with its sources and as schema.org data (JSON-LD), in German or, with `?lang=en`, English;
 * any other language is answered with 400 and what is allowed.
 */
export function registerPages(app: FastifyInstance, options: PageOptions): void {
  addPages(app, options, { path: '/hubs', document: hubDocument, render: renderHub });
  addPages(app, options, { path: '/offers', document: offerDocument, render: renderOffer });
}

function addPages<Details>(
  app: FastifyInstance,
  { graph, config, preHandler }: PageOptions,
  { path, document, render }: EntryPages<Details>,
): void {
  app.get<{ Params: { id: string } }>(`${path}/:id`, { preHandler }, async (request, reply) => {
    const { id } = request.params;
    const { language, wrong } = readPageLanguage(request.url);
    const baseUrl = readBaseUrl(request, config);
    const fail = (status: number, title: string, children: ComponentChildren): FastifyReply => {
      const url = `${baseUrl}${path}/${encodeURIComponent(id)}`;
      if (status === 503) reply.header('retry-after', retryAfterSeconds);
      return send(reply.code(status), 'no-store', renderPage({ language, title, url, children }));
    };
    if (wrong) return fail(400, texts.wrongAddressTitle[language], sayInAllLanguages(wrong));
    const ask = askGraph(graph, createFileScope(request, reply));
    try {
      const { entry } = await ask<{ entry: Details | null }>(document, { id, language: language.toUpperCase() });
      if (!entry) return fail(404, texts.notFoundTitle[language], texts.notFound[language]);
      const page = render(entry, language, baseUrl);
      const tag = `"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"`;
      reply.header('etag', tag);
      if (matches(request.headers['if-none-match'], tag)) return await reply.code(304).send();
      return send(reply, cacheControl, page);
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      if (thrown.status === 503) return fail(503, texts.unavailableTitle[language], texts.unavailable[language]);
      return fail(404, texts.notFoundTitle[language], texts.notFound[language]);
    }
  });
}

/** Nobody knows which one the reader of a wrong language reads. */
function sayInAllLanguages(reason: Label): ComponentChildren {
  return languages.map((lang) => h('p', { lang }, `lang: ${reason[lang]}`));
}

function send(reply: FastifyReply, cacheControl: string, page: string): FastifyReply {
  return reply
    .header('cache-control', cacheControl)
    .header('content-security-policy', pagePolicy)
    .type('text/html; charset=utf-8')
    .send(page);
}
