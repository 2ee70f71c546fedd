import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../config/config.ts';
import type { Clients } from '../identity/clients.ts';
import { admitClient } from '../http/admit-client.ts';
import type { Graph } from '../http/graph.ts';
import { BoundedCache } from '../../schema/cache/bounded-cache.ts';
import { writeAtom } from './formats/atom.ts';
import { offersCalendar } from './formats/calendar.ts';
import { hubsCsv, offersCsv } from './formats/csv.ts';
import type { FileContext, FileFormat } from './formats/format.ts';
import { hubsGeojson } from './formats/geojson.ts';
import { offersNdjson } from './formats/ndjson.ts';
import { sitemap, writeRobots } from './formats/sitemap.ts';
import { type AskGraph, askGraph } from './graph/ask-graph.ts';
import {
  type FileDocument,
  hubIdsDocument,
  hubsDocument,
  hubsVersionDocument,
  offerIdsDocument,
  offersDocument,
  offersVersionDocument,
} from './graph/documents.ts';
import type { Entry, OfferNode } from './graph/entries.ts';
import { listPages } from './graph/list-entries.ts';
import { registerPages } from './pages/register-pages.ts';
import { createFileScope } from './request/create-file-scope.ts';
import { computeEntityTag, matches } from './request/entity-tag.ts';
import { readBaseUrl } from './request/read-base-url.ts';
import { readSelection, type Selection } from './request/read-selection.ts';
import { sendProblem } from './request/send-problem.ts';

/** A list that has files. */
interface List {
  readonly kind: 'hubs' | 'offers';
  readonly document: FileDocument;
  readonly version: FileDocument;
}

/** What is known of one request for a file. */
interface FileRequest {
  readonly ask: AskGraph;
  readonly path: string;
  readonly selection: Selection;
  readonly context: FileContext;
  readonly ifNoneMatch: string | undefined;
  readonly isHead: boolean;
}

const hubs: List = { kind: 'hubs', document: hubsDocument, version: hubsVersionDocument };
const offers: List = { kind: 'offers', document: offersDocument, version: offersVersionDocument };

/** A minute without asking; a day where the gateway is gone. */
const cacheControl = 'public, max-age=60, stale-if-error=86400';

/** Tags of files that were sent whole. */
const maxTags = 1_000;

/**
 * Serves hubs and offers as files and a page for each: `/offers.ics`, `/offers.csv`, `/offers.ndjson`, `/hubs.csv`, `/hubs.geojson`, `/feed.atom`,
 * `/hubs/<id>` and `/offers/<id>`, which search engines find by `/robots.txt`, `/hubs.txt` and `/offers.txt`. They are what an anonymous client may see,
 * and count for whoever asks. A problem document says what is wrong (RFC 9457): 400, 404
 * in a graph without hubs, 503. A file that breaks off is cut off, never ended.
 */
export function registerFiles(
  app: FastifyInstance,
  graph: Graph,
  config: Pick<GatewayConfig, 'publicUrl'>,
  clients: Clients,
): void {
  const preHandler = admitClient(clients);
  const whole = new BoundedCache<true>(maxTags);
  const route = (
    path: string,
    list: List,
    send: (request: FileRequest, reply: FastifyReply) => Promise<unknown>,
  ): void => {
    app.get(path, { preHandler, errorHandler: sendProblem }, async (request, reply) => {
      // Anybody's page may read what anybody may ask for, and what was wrong with it.
      reply.header('access-control-allow-origin', '*');
      const selection = readSelection(new URL(request.url, 'http://localhost').searchParams, list.kind);
      reply.header('cache-control', cacheControl);
      return await send(readRequest(request, reply, path, selection), reply);
    });
  };
  const readRequest = (
    request: FastifyRequest,
    reply: FastifyReply,
    path: string,
    selection: Selection,
  ): FileRequest => {
    const baseUrl = readBaseUrl(request, config);
    return {
      ask: askGraph(graph, createFileScope(request, reply)),
      path,
      selection,
      context: { ...selection, baseUrl, selfUrl: baseUrl + request.url },
      ifNoneMatch: request.headers['if-none-match'],
      isHead: request.method === 'HEAD',
    };
  };
  const file = <Node>(path: string, list: List, format: FileFormat<Node>, orderBy: string): void => {
    route(path, list, async (request, reply) => {
      const { ask, selection } = request;
      const tag = await computeEntityTag(ask, list.version, path, selection);
      reply.header('etag', tag).type(format.contentType);
      if (whole.get(tag) && matches(request.ifNoneMatch, tag)) return await reply.code(304).send();
      if (request.isHead) return await reply.send();
      const pages = listPages<Node>(ask, list.document, selection, orderBy);
      // What fails before the first line still has a status of its own.
      const first = await pages.next();
      return Readable.from(write(format, request.context, first, pages, () => whole.set(tag, true)));
    });
  };

  file('/offers.csv', offers, offersCsv, 'TITLE');
  file('/offers.ndjson', offers, offersNdjson, 'TITLE');
  file('/offers.ics', offers, offersCalendar, 'STARTS_AT');
  file('/hubs.csv', hubs, hubsCsv, 'TITLE');
  file('/hubs.geojson', hubs, hubsGeojson, 'TITLE');
  file('/hubs.txt', { ...hubs, document: hubIdsDocument }, sitemap('hubs'), 'TITLE');
  file('/offers.txt', { ...offers, document: offerIdsDocument }, sitemap('offers'), 'TITLE');
  app.get('/robots.txt', async (request, reply) =>
    reply.type('text/plain; charset=utf-8').send(writeRobots(readBaseUrl(request, config))),
  );
  route('/feed.atom', offers, async ({ ask, selection, context, ifNoneMatch, path }, reply) => {
    const tag = await computeEntityTag(ask, offersVersionDocument, path, selection);
    reply.header('etag', tag).type('application/atom+xml; charset=utf-8');
    if (whole.get(tag) && matches(ifNoneMatch, tag)) return await reply.code(304).send();
    const { value } = await listPages<OfferNode>(ask, offersDocument, selection, 'UPDATED_AT').next();
    const entries = value ?? [];
    if (entries.every(isKnown)) whole.set(tag, true);
    return writeAtom(entries, context);
  });
  registerPages(app, { graph, config, preHandler });
}

async function* write<Node>(
  format: FileFormat<Node>,
  context: FileContext,
  first: IteratorResult<readonly Entry<Node>[], void>,
  pages: AsyncGenerator<readonly Entry<Node>[], void>,
  onWhole: () => void,
): AsyncGenerator<Buffer, void> {
  const writer = format.begin(context);
  let isWhole = true;
  let text = writer.head;
  for (let page = first; !page.done; page = await pages.next()) {
    text += writer.write(page.value);
    isWhole &&= page.value.every(isKnown);
    if (text !== '') yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text + writer.tail);
  // A tag of a file with holes would keep them when the network is back.
  if (isWhole) onWhole();
}

/** Whether an entry's network has told what it knows of it. */
function isKnown({ node }: Entry<unknown>): boolean {
  return node !== null;
}
