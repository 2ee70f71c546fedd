import { type ComponentChildren, h, type VNode } from 'preact';
import { formatPartialDate } from '../format-partial-date.ts';
import type { CommonNode, EntrySource, Place } from '../graph/entries.ts';
import { labelOf, type Language, offerKindLabels, statusLabels, targetGroupLabels } from '../labels.ts';
import { facts, link, renderPage } from './render-page.ts';
import { texts } from './texts.ts';
import {
  type EntryDetails,
  type HubDetails,
  hubToJsonLd,
  type OfferDetails,
  offerToJsonLd,
  pageUrl,
} from './to-json-ld.ts';

/** The page of a hub. */
export function renderHub(hub: HubDetails, language: Language, baseUrl: string): string {
  const offers = hub.offers ?? [];
  return renderPage({
    language,
    title: hub.title,
    description: hub.summary,
    url: pageUrl(baseUrl, 'hubs', hub.id),
    jsonLd: hubToJsonLd(hub, baseUrl),
    children: [
      h('p', null, hub.summary),
      facts([
        ...commonFacts(hub, language),
        ...(hub.sites ?? []).map((site) => [texts.place[language], describePlace(site)] as const),
      ]),
      offers.length > 0 ? h('h2', null, texts.offers[language]) : null,
      list(offers.map(({ id, title }) => link(pageIn(language, pageUrl(baseUrl, 'offers', id)), title))),
      ...renderSources(hub, language),
    ],
  });
}

/** The page of an offer. */
export function renderOffer(offer: OfferDetails, language: Language, baseUrl: string): string {
  return renderPage({
    language,
    title: offer.title,
    description: offer.summary,
    url: pageUrl(baseUrl, 'offers', offer.id),
    jsonLd: offerToJsonLd(offer, baseUrl),
    children: [
      h('p', null, offer.summary),
      facts([
        [texts.kind[language], offer.kind && labelOf(offerKindLabels, offer.kind, language)],
        [texts.begins[language], timeOf(offer.startsAt, language)],
        [texts.ends[language], timeOf(offer.endsAt, language)],
        [
          texts.hub[language],
          offer.hub && link(pageIn(language, pageUrl(baseUrl, 'hubs', offer.hub.id)), offer.hub.title),
        ],
        [texts.place[language], offer.venue && describePlace(offer.venue)],
        ...commonFacts(offer, language),
        [texts.more[language], offer.url && link(offer.url, offer.url)],
      ]),
      ...renderSources(offer, language),
    ],
  });
}

/** German pages are those without a language. */
function pageIn(language: Language, url: string): string {
  return language === 'de' ? url : `${url}?lang=${language}`;
}

function commonFacts(entry: EntryDetails & CommonNode, language: Language): [string, ComponentChildren][] {
  const { network, status, topics, targetGroups, updatedAt } = entry;
  return [
    [texts.status[language], status && describeStatus(status, language)],
    [texts.network[language], link(network.homepage, network.title)],
    [texts.topics[language], [...new Set(topics?.flatMap(({ topic }) => topic?.label ?? []))].join(', ')],
    [
      texts.targetGroups[language],
      targetGroups?.map((group) => labelOf(targetGroupLabels, group, language)).join(', '),
    ],
    [texts.updated[language], timeOf(updatedAt.slice(0, 10), language)],
  ];
}

function timeOf(when: string | null | undefined, language: Language): ComponentChildren {
  return when ? h('time', { datetime: when }, formatPartialDate(when, language)) : null;
}

/** A status is what somebody has said at some time. */
function describeStatus({ value, asOf }: NonNullable<CommonNode['status']>, language: Language): string {
  const date = asOf ? ` (${formatPartialDate(asOf, language)})` : '';
  return labelOf(statusLabels, value, language) + date;
}

function renderSources({ sources }: CommonNode, language: Language): (VNode | null)[] {
  if (!sources || sources.length === 0) return [];
  const items = new Map(sources.map((source) => [source.url ?? source.title, renderSource(source, language)]));
  return [h('h2', null, texts.sources[language]), list([...items.values()])];
}

function renderSource({ title, url, publisher, publishedOn }: EntrySource, language: Language): ComponentChildren {
  const rest = [publisher, publishedOn && formatPartialDate(publishedOn, language)].filter(Boolean).join(', ');
  return [link(url, title), rest && ` (${rest})`];
}

function list(items: readonly ComponentChildren[]): VNode | null {
  if (items.length === 0) return null;
  return h(
    'ul',
    null,
    items.map((item) => h('li', null, item)),
  );
}

function describePlace({ title, address, region }: Place): string {
  return [...new Set([title, address, region?.name].filter(Boolean))].join(', ');
}
