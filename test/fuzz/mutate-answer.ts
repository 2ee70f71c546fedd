import * as fc from 'fast-check';

/** What a damaged answer has where nothing of it may reach a client. */
export const marker = 'LEAK';

/** A subgraph's answer after something happened to it. */
interface DamagedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Damages the JSON text of a good answer. */
export type Damage = (answer: string) => DamagedAnswer;

type Container = Record<string, unknown> | unknown[];

const json = { 'content-type': 'application/json' };
const send = (
  body: Buffer | string,
  headers: Readonly<Record<string, string>> = json,
  status = 200,
): DamagedAnswer => ({
  status,
  headers,
  body: Buffer.from(body),
});
const nest = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;

/** Values that stand in the place of others. Whatever is no leaf has the marker in it. */
const stray: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 3e9, 1e300, '', 'red', 'PURPLE', '1', 'Circle', 'Nothing'),
  fc.constantFrom<unknown>([], [{ [marker]: 1 }], [null], { [marker]: 1 }, { __typename: 'Nothing', [marker]: 1 }, [
    [{ [marker]: 1 }],
  ]),
  fc.constantFrom<unknown>({ __typename: 'Square', id: '9', side: 1 }, { __typename: 'Circle' }, nest(2_000)),
);

/** Every object and list of an answer with each of its keys. */
function listPlaces(value: unknown, places: [Container, string | number][] = []): [Container, string | number][] {
  if (typeof value !== 'object' || value === null) return places;
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    places.push([value as Container, key]);
    listPlaces((value as Record<string | number, unknown>)[key], places);
  }
  return places;
}

/** Changes one place of an answer's data. */
function changeAt(change: (container: Container, key: string | number) => void, at: number): Damage {
  return (answer) => {
    const root = JSON.parse(answer) as Record<string, unknown>;
    const places = listPlaces(root);
    const [container, key] = places[at % places.length] ?? [root, 'data'];
    change(container, key);
    return send(JSON.stringify(root));
  };
}

const structural: fc.Arbitrary<Damage> = fc.nat().chain((at) =>
  fc.oneof(
    stray.map((value) => changeAt((container, key) => Reflect.set(container, key, value), at)),
    fc.constant(changeAt((container, key) => Reflect.deleteProperty(container, key), at)),
    fc.constant(changeAt((container, key) => Reflect.set(container, key, [Reflect.get(container, key)]), at)),
    fc.constant(changeAt((container) => Array.isArray(container) && container.push({ [marker]: 1 }), at)),
    fc.constant(changeAt((container) => Reflect.set(container, marker, { [marker]: marker }), at)),
  ),
);

/** Text in an answer's text, behind one of its commas: a key that is there already, or one that means something to objects. */
const keys: fc.Arbitrary<Damage> = fc
  .tuple(
    fc.nat(),
    fc.constantFrom(
      `"__proto__":{"${marker}":1}`,
      '"data":null',
      '"__typename":"Nothing"',
      '"id":"1"',
      `"constructor":"${marker}"`,
    ),
  )
  .map(([at, text]) => (answer) => {
    const opens = [...answer.matchAll(/\{(?=")/g)].map(({ index }) => index + 1);
    const place = opens[at % opens.length] ?? 1;
    return send(`${answer.slice(0, place)}${text},${answer.slice(place)}`);
  });

const bytes: fc.Arbitrary<Damage> = fc.oneof(
  fc.nat().map<Damage>((at) => (answer) => send(answer.slice(0, at % answer.length))),
  fc.tuple(fc.nat(), fc.nat(255)).map<Damage>(([at, byte]) => (answer) => {
    const damaged = Buffer.from(answer);
    damaged[at % damaged.length] = byte;
    return send(damaged);
  }),
  fc.constant<Damage>((answer) => send(`\ufeff${answer}`)),
  fc.constant<Damage>((answer) =>
    send(Buffer.from(answer, 'utf16le'), { 'content-type': 'application/json; charset=utf-16' }),
  ),
  fc.constant<Damage>((answer) => send(`${answer}${marker}`)),
  fc.constant<Damage>((answer) => send(`${answer}${' '.repeat(200_000)}`)),
  fc.constant<Damage>((answer) => send(answer.replaceAll('"', `\\u0022${marker}`))),
  fc.constant<Damage>(() => send(`{"data":{"_entities":[${'{},'.repeat(50_000)}{}]}}`)),
  fc.constant<Damage>(() => send(`{"data":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)),
  fc
    .constantFrom(`"${marker}"`, '[]', '1', '{}', 'null', '{"data":1}', `{"errors":"${marker}"}`, '')
    .map<Damage>((text) => () => send(text)),
  fc
    .constantFrom(204, 301, 401, 404, 429, 500, 503)
    .map<Damage>((status) => (answer) => send(status === 204 ? '' : answer, json, status)),
  fc
    .constantFrom('text/html', 'application/json; charset=latin1', 'application/graphql-response+json', '')
    .map<Damage>((type) => (answer) => send(answer, { 'content-type': type })),
  fc.constant<Damage>((answer) => send(answer, { ...json, 'content-encoding': 'gzip' })),
);

/** Errors beside the data, good ones and such as no specification has. */
const errors: fc.Arbitrary<Damage> = fc
  .constantFrom<unknown>(
    null,
    1,
    {},
    [marker],
    [null],
    [{}],
    [{ message: 1 }],
    [{ message: marker, path: ['x', {}] }],
    [{ message: marker, path: ['_entities', 1, 'color'] }],
    [{ message: marker, path: ['_entities', -1] }],
  )
  .map((value) => (answer) => send(JSON.stringify({ ...(JSON.parse(answer) as object), errors: value })));

/** Anything that may happen to an answer, twice at times. */
export const damage: fc.Arbitrary<Damage> = fc.oneof(
  { weight: 4, arbitrary: structural },
  {
    weight: 2,
    arbitrary: fc.tuple(structural, structural).map(
      ([first, second]) =>
        (answer: string) =>
          second(first(answer).body.toString()),
    ),
  },
  { weight: 2, arbitrary: keys },
  { weight: 2, arbitrary: bytes },
  errors,
);
