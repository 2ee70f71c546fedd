import { ICalCalendar, type ICalEventData } from 'ical-generator';
import type { Entry, OfferNode } from '../graph/entries.ts';
import { labelOf, type Language, offerKindLabels } from '../labels.ts';
import type { FileContext, OfferFormat } from './format.ts';

/** How often calendars shall ask again, in seconds. */
const refreshSeconds = 3_600;

const texts = {
  name: { de: 'Angebote der Digitalisierungszentren', en: 'Offers of the digital hubs' },
  source: { de: 'Quelle', en: 'Source' },
};

/** `/offers.ics`: a calendar to subscribe to (RFC 5545, RFC 7986) with every offer whose day is known. */
export const offersCalendar: OfferFormat = {
  contentType: 'text/calendar; charset=utf-8',
  begin: (context) => {
    const head = toText(context, []).split(calendarEnd)[0] ?? '';
    return {
      head,
      write: (entries) => {
        const events = entries.flatMap((entry) => toEvent(entry, context) ?? []);
        if (events.length === 0) return '';
        const text = toText(context, events);
        return text.slice(text.indexOf(eventBegin), text.lastIndexOf(calendarEnd));
      },
      tail: `${calendarEnd}\r\n`,
    };
  },
};

const eventBegin = 'BEGIN:VEVENT';
const calendarEnd = 'END:VCALENDAR';

/** A calendar of some events: the library escapes and folds whole calendars only. */
function toText({ language, selfUrl }: FileContext, events: ICalEventData[]): string {
  const calendar = new ICalCalendar({
    name: texts.name[language],
    prodId: { company: 'Hubgraph', product: 'offers', language: language.toUpperCase() },
    ttl: refreshSeconds,
    source: selfUrl,
    events,
  });
  return calendar.toString();
}

function toEvent(entry: Entry<OfferNode>, context: FileContext): ICalEventData | null {
  const { id, title, updatedAt, node } = entry;
  if (!node?.startsAt) return null;
  const start = readInstant(node.startsAt);
  if (!start) return null;
  const { venue } = node;
  const end = node.endsAt ? readInstant(node.endsAt) : null;
  const location = venue && [venue.title, venue.address, venue.region?.name].filter(Boolean).join(', ');
  return {
    id,
    start: start.date,
    end: toEnd(start, end),
    allDay: start.isDay,
    stamp: updatedAt,
    lastModified: updatedAt,
    summary: title,
    description: describe(node, context.language),
    url: node.url ?? `${context.baseUrl}/offers/${encodeURIComponent(id)}`,
    location: location ? { title: location, ...(venue?.location && { geo: toGeo(venue.location) }) } : null,
    categories: [...new Set(node.topics?.flatMap(({ topic }) => topic?.label ?? []))].map((name) => ({ name })),
  };
}

function toGeo({ latitude, longitude }: { latitude: number; longitude: number }): { lat: number; lon: number } {
  return { lat: latitude, lon: longitude };
}

interface Instant {
  readonly date: Date;
  /** Whether no hour is known. */
  readonly isDay: boolean;
}

/** Null where the day is not known, or a network has written something else. */
function readInstant(text: string): Instant | null {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text);
  const date = new Date(text);
  return (isDay || text.includes('T')) && !Number.isNaN(date.getTime()) ? { date, isDay } : null;
}

/** Of whole days the end is the day after the last (RFC 5545 section 3.6.1). */
function toEnd({ isDay }: Instant, end: Instant | null): Date | null {
  if (!end || end.isDay !== isDay) return null;
  return isDay ? new Date(end.date.getTime() + 86_400_000) : end.date;
}

function describe({ kind, summary, hub, sources }: OfferNode, language: Language): string {
  const lines = [
    kind && labelOf(offerKindLabels, kind, language),
    hub?.title,
    summary,
    ...(sources ?? []).map(({ title, url }) => `${texts.source[language]}: ${[title, url].filter(Boolean).join(', ')}`),
  ];
  return lines.filter(Boolean).join('\n');
}
