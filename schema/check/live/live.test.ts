import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { checkLive } from '../check-live.ts';
import { editedSdl, neuUlm, neuUlmSdl } from '../testkit/neu-ulm.ts';
import { entry, shamEntries } from '../testkit/sham-entries.ts';
import { startShamNetwork, type CatalogPage, type ShamFaults } from '../testkit/start-sham-network.ts';
import type { FeedEntry } from './feed/feed-entry.ts';
import type { LiveLimits } from './live-limits.ts';

const vocabulary = { topics: new Set(['mobility']), regions: new Set(['09775135']) };

async function check(faults: ShamFaults, limits: Partial<LiveLimits> = {}, signingKey?: string) {
  await using sham = await startShamNetwork(faults);
  return await checkLive({
    network: neuUlm,
    url: sham.url,
    sdl: neuUlmSdl,
    limits: { latencyMs: 60_000, latencyRequests: 1, pageSize: 3, ...limits },
    allowPrivateAddresses: true,
    vocabulary,
    ...(signingKey !== undefined && { signingKey }),
  });
}

/** The feed with one entry changed. */
function withEntry(place: number, values: Partial<FeedEntry>): readonly FeedEntry[] {
  return shamEntries.map((each, index) => (index + 1 === place ? { ...each, ...values } : each));
}

/** Changes the answers of the operations that contain a text. */
function mangle(part: string, search: string | RegExp, replacement: string): ShamFaults {
  return { mangle: (json, query) => (query.includes(part) ? json.replace(search, replacement) : json) };
}

/** Puts the list of `_entities` into another shape. */
function reshapeEntities(change: (entities: unknown[]) => unknown[]): ShamFaults {
  return {
    mangle(json) {
      const answer = JSON.parse(json) as { data?: { _entities?: unknown[] } | null };
      if (answer.data?._entities) answer.data._entities = change(answer.data._entities);
      return JSON.stringify(answer);
    },
  };
}

const isEqual = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What is wrong with a network, and what the check says of it. */
type Case = readonly [name: string, faults: ShamFaults, ...findings: string[]];

const cases: readonly Case[] = [
  ['nothing', {}],

  ['another schema', { sdl: editedSdl(['operatorWorkplaces:', 'otherWorkplaces:']) }, 'SERVICE_SDL', 'RESPONSE_TYPES'],
  [
    'a schema of other words and order',
    {
      sdl: editedSdl([/"{3}[^"]*"{3}/g, '"Other words."'], [/(latitude: Float!)([^}]*?)(longitude: Float!)/, '$3$2$1']),
    },
  ],
  ['a schema nobody can read', mangle('_service', /"sdl":"/, '"sdl":"}'), 'SERVICE_SDL'],
  ['no _service', mangle('_service', /^.*$/, '{"data":null,"errors":[{"message":"none"}]}'), 'SERVICE_SDL'],

  [
    'a feed that fails',
    {
      catalog: ({ first }, answer) => {
        if (first > 1) throw new GraphQLError('Not today.');
        return answer({ first });
      },
    },
    'FEED_READABLE',
    'FEED_CURSOR_REFUSED',
  ],
  ['an empty feed', { entries: [] }, 'warning FEED_READABLE'],
  [
    'more entries than asked for',
    { catalog: (args, answer) => (args.after ? answer(args) : answer({ ...args, first: 7 })) },
    'FEED_READABLE',
  ],
  [
    'a cursor that stands still',
    { catalog: (args, answer) => ({ ...answer(args), hasNextPage: true, endCursor: args.after ?? null }) },
    'FEED_READABLE',
    'FEED_RESUME',
  ],
  [
    'an order that is not the order of changes',
    { entries: withEntry(4, { updatedAt: '2026-11-24T10:00:00.000Z' }) },
    'FEED_ORDER',
  ],
  [
    'pages that overlap',
    {
      catalog: (args, answer) => {
        const before = shamEntries.findIndex(({ cursor }) => cursor === args.after) - 1;
        const after = shamEntries[before]?.cursor;
        return answer(args.after && after ? { ...args, after } : args);
      },
    },
    'FEED_RESUME',
  ],
  [
    'a page that leaves out its last entry',
    {
      catalog: (args, answer) => {
        const page = answer(args);
        return args.first === 2 ? { ...page, entries: page.entries.slice(0, -1) } : page;
      },
    },
    'FEED_RESUME',
  ],
  [
    'an end that is none',
    {
      catalog: (args, answer) => {
        const page = answer(args);
        return page.entries.length === 0 ? { ...page, endCursor: null } : page;
      },
    },
    'FEED_RESUME',
  ],
  [
    'an entry that comes again behind itself',
    {
      catalog: (args, answer) => {
        const isLast = args.after === shamEntries.at(-1)?.cursor;
        return isLast
          ? ({
              entries: shamEntries.slice(-1),
              endCursor: args.after ?? null,
              hasNextPage: false,
            } satisfies CatalogPage)
          : answer(args);
      },
    },
    'FEED_RESUME',
  ],
  [
    'any cursor accepted',
    {
      catalog: (args, answer) =>
        shamEntries.some(({ cursor }) => cursor === args.after)
          ? answer(args)
          : answer({ first: Math.max(1, Math.min(args.first, 500)) }),
    },
    'FEED_CURSOR_REFUSED',
  ],
  [
    'a cursor refused without code',
    {
      catalog: (args, answer) => {
        try {
          return answer(args);
        } catch {
          throw new GraphQLError('Wrong.');
        }
      },
    },
    'FEED_CURSOR_REFUSED',
  ],
  ['a tombstone with a title', { entries: withEntry(3, { title: 'Noch da' }) }, 'FEED_TOMBSTONE'],
  [
    'a tombstone with topics',
    { entries: withEntry(3, { topics: [{ slug: 'mobility', role: 'FOCUS' }] }) },
    'FEED_TOMBSTONE',
  ],
  ['an entry without title', { entries: withEntry(2, { title: null }) }, 'FEED_ENTRY_COMPLETE', 'RESPONSE_TYPES'],
  ['an entry with a blank title', { entries: withEntry(2, { title: ' ' }) }, 'FEED_ENTRY_COMPLETE'],
  ['a hub without status', { entries: withEntry(2, { status: null }) }, 'FEED_ENTRY_COMPLETE'],
  ['an offer without hub', { entries: withEntry(5, { hubId: null }) }, 'FEED_ENTRY_COMPLETE'],
  ['an offer without kind', { entries: withEntry(5, { offerKind: null }) }, 'FEED_ENTRY_COMPLETE', 'RESPONSE_TYPES'],
  [
    'half a place',
    { entries: withEntry(2, { places: [{ regionCode: '09775135', latitude: 48, longitude: null }] }) },
    'FEED_ENTRY_COMPLETE',
  ],
  ["another network's id", { entries: withEntry(2, { id: 'dataport:rendsburg' }) }, 'ID_PREFIX'],
  ['an id that is no id', { entries: withEntry(2, { id: 'neu-ulm:a b' }) }, 'ID_PREFIX'],
  ["another network's hub", { entries: withEntry(5, { hubId: 'dataport:rendsburg' }) }, 'ID_PREFIX'],
  [
    "another network's type",
    {
      entries: withEntry(4, { typeName: 'DataportHub' }),
      entity: (id, answer) => ({ ...answer(id), __typename: 'NeuUlmHub' }),
    },
    'TYPE_NAME',
    'ENTITIES_UNKNOWN_KEY',
  ],
  ['a type of another kind', { entries: withEntry(3, { typeName: 'NeuUlmOffer' }) }, 'TYPE_NAME'],
  ['an unknown topic', { entries: withEntry(2, { topics: [{ slug: 'Mobilität', role: 'FOCUS' }] }) }, 'TOPIC_KNOWN'],
  [
    'an unknown region',
    { entries: withEntry(2, { places: [{ regionCode: '99', latitude: null, longitude: null }] }) },
    'REGION_KNOWN',
  ],

  ['an entry nobody finds', { entity: (id, answer) => (id === 'neu-ulm:hub-4' ? null : answer(id)) }, 'ENTITIES_FOUND'],
  [
    'entities in an order of their own',
    reshapeEntities((entities) =>
      entities.toSorted((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other))),
    ),
    'ENTITIES_ORDER',
    'ENTITIES_UNKNOWN_KEY',
    'RESPONSE_TYPES',
  ],
  [
    'entities asked twice answered once',
    reshapeEntities((entities) =>
      entities.filter((each, index) => each === null || entities.findIndex((other) => isEqual(each, other)) === index),
    ),
    'ENTITIES_ORDER',
  ],
  [
    'an error for an unknown key',
    { entity: (id, answer) => answer(id) ?? new GraphQLError('Not found.') },
    'ENTITIES_UNKNOWN_KEY',
  ],
  [
    'an invented entity',
    { entity: (id, answer) => answer(id) ?? { __typename: 'NeuUlmHub', id } },
    'ENTITIES_UNKNOWN_KEY',
  ],
  [
    'unknown keys left out',
    reshapeEntities((entities) => entities.filter((each) => each !== null)),
    'ENTITIES_UNKNOWN_KEY',
  ],

  ['a number where text is promised', mangle('CheckEntities', '"title":"Werkstatt"', '"title":7'), 'RESPONSE_TYPES'],
  ['null where a value is promised', mangle('CheckEntities', '"title":"Werkstatt"', '"title":null'), 'RESPONSE_TYPES'],
  ['a field left out', mangle('CheckEntities', '"title":"Werkstatt",', ''), 'RESPONSE_TYPES'],
  ['an object where a list is promised', mangle('CheckEntities', '"goals":[]', '"goals":{}'), 'RESPONSE_TYPES'],
  ['a value no enum has', mangle('CheckEntities', '"value":"ACTIVE"', '"value":"OPEN"'), 'RESPONSE_TYPES'],
  ['a day that is none', mangle('CheckEntities', '"asOf":"2026-11"', '"asOf":"2026-02-30"'), 'RESPONSE_TYPES'],
  [
    'a time without zone',
    mangle('CheckCatalog', '"updatedAt":"2026-11-25T10:02:00.000Z"', '"updatedAt":"2026-11-25T10:02:00"'),
    'RESPONSE_TYPES',
  ],
  [
    'a foreign __typename',
    mangle('CheckEntities', /"__typename":"Project"/g, '"__typename":"DataportProject"'),
    'RESPONSE_TYPES',
  ],
  [
    'a hub that is no hub',
    mangle('CheckEntities', /"hub":\{"__typename":"NeuUlmHub"/g, '"hub":{"__typename":"Topic"'),
    'RESPONSE_TYPES',
  ],
  [
    'an error for a published field',
    {
      entity: (id, answer) =>
        id === 'neu-ulm:hub-2'
          ? {
              ...answer(id),
              goals: () => {
                throw new GraphQLError('Not today.');
              },
            }
          : answer(id),
    },
    'RESPONSE_TYPES',
  ],

  [
    'an entry without sources',
    { entity: (id, answer) => answer(id) && { ...answer(id), sources: [] } },
    'SOURCE_NAMED',
  ],
  [
    'a source without title',
    { entity: (id, answer) => answer(id) && { ...answer(id), status: { value: 'ACTIVE', source: { title: '' } } } },
    'SOURCE_NAMED',
  ],
  [
    'a fact without source',
    mangle('CheckEntities', /("title":"Werkstatt".*?"targetGroups":\[\],"source":|"source":)\{[^}]*\}/, '$1null'),
    'RESPONSE_TYPES',
    'SOURCE_NAMED',
  ],

  [
    'a stack trace',
    {
      catalog: (args, answer) => {
        try {
          return answer(args);
        } catch {
          throw new GraphQLError('Wrong.', {
            extensions: { code: 'BAD_USER_INPUT', stacktrace: ['Error', '    at read (/srv/app/feed.js:3:7)'] },
          });
        }
      },
    },
    'ERRORS_MASKED',
  ],
  [
    'SQL in a message',
    {
      entity: (id, answer) => {
        if (String(id).includes("'")) throw new Error('select * from hub where id = $1: unterminated quoted string');
        return answer(id);
      },
    },
    'ERRORS_MASKED',
  ],
  [
    'a path on an error page',
    {
      respond: (_request, response, body) => {
        if (!body.includes('"{ _catalog("')) return false;
        response
          .writeHead(500, { 'content-type': 'text/html' })
          .end('<pre>SyntaxError\n at parse (/srv/app/node_modules/x.js:1:1)</pre>');
        return true;
      },
    },
    'ERRORS_MASKED',
  ],
];

describe('a running network', () => {
  test.each(cases.map(([name, faults, ...findings]) => ({ name, faults, findings })))(
    '$name',
    async ({ faults, findings }) => {
      const report = await check(faults);
      const told = report.findings.map(({ rule, severity }) => (severity === 'error' ? rule : `${severity} ${rule}`));
      expect([...new Set(told)].sort()).toEqual(findings.sort());
      expect(report.isPassed).toBe(report.findings.every(({ severity }) => severity !== 'error'));
    },
  );

  test('a finding names examples and how to mend it, in German and English, and obeys no terminal codes', async () => {
    const { findings } = await check({
      entries: withEntry(2, { topics: [{ slug: '\u001b[31mMobilität', role: 'FOCUS' }] }),
    });
    expect(findings[0]?.message.de).toMatch(
      /^Unbekannte Themen: "\\u001b\[31mMobilität \(neu-ulm:hub-2\)"\. Erlaubt sind/,
    );
    expect(findings[0]?.message.en).toMatch(/^Unknown topics: .*\. Allowed are/);
  });

  test('an entity is looked at as it is after its last change', async () => {
    const changed = entry(8, { id: 'neu-ulm:hub-2', topics: [] });
    const unknown = withEntry(2, { topics: [{ slug: 'gone', role: 'FOCUS' }] });
    expect((await check({ entries: [...unknown, changed] })).findings).toEqual([]);
  });

  test('that answers slowly is told with the measured time', async () => {
    const { isPassed, findings } = await check({ respond: () => sleep(5, false) }, { latencyMs: 1 });
    expect(isPassed).toBe(false);
    expect(findings).toMatchObject([{ rule: 'LATENCY', severity: 'error', measured: { limit: 1, unit: 'ms' } }]);
    expect(findings[0]?.measured?.value).toBeGreaterThan(1);
  });

  test('a feed that grows while it is read is right', async () => {
    const entries = [...shamEntries];
    const grow: ShamFaults['catalog'] = (args, answer) => {
      if (args.after === 'cursor-7' && args.first === 1) entries.push(entry(8, {}));
      return answer(args);
    };
    expect((await check({ entries, catalog: grow })).findings).toEqual([]);
  });
});
