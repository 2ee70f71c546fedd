import * as fc from 'fast-check';

const nest = (open: string, close: string): fc.Arbitrary<string> =>
  fc.nat(1_500).map((depth) => open.repeat(depth) + close.repeat(depth));

/** JSON text of a value: any, strange numbers, lone surrogates, deep nesting, names that mean something to objects. */
const value: fc.Arbitrary<string> = fc.oneof(
  fc.json(),
  fc.constantFrom(
    '1e999',
    '-0',
    '99999999999999999999',
    '1E400',
    '0.1e-400',
    'NaN',
    '"\\ud800"',
    '"\\udfff\\u0000"',
    '"\\u2028"',
  ),
  fc.constantFrom('{"__proto__":{"x":1}}', '{"constructor":{"prototype":{"x":1}}}', '{"toString":1}', '{"a":1,"a":2}'),
  nest('[', ']'),
  nest('{"a":', '1}'),
  fc.string({ unit: 'binary', maxLength: 50 }).map((text) => JSON.stringify(text)),
);

const documents = [
  '{ hello }',
  'query ($x: Any) { echo(x: $x) }',
  'query A { hello } query B { hello }',
  'mutation { change }',
  'subscription { tick }',
  '{ __schema { types { name } } }',
  'fragment F on Query { ...F }',
  '{ ...F } fragment F on Query { ...F }',
  '{ must }',
  '{ hello @skip(if: $x) }',
  '{ echo(x: {a: [1, "\\ud800"]}) }',
  '',
  '#',
  '{',
  '{ hello(',
  '"""',
];

const query = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...documents) },
  fc.string({ maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '(',
        ')',
        '[',
        ']',
        '...',
        '@',
        '$',
        ':',
        '!',
        '"',
        'on',
        'query',
        'hello',
        'fragment',
        ' ',
        '\n',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(' ')),
);

const request = fc
  .record(
    {
      query: query.map((text) => JSON.stringify(text)),
      variables: fc.oneof(value, { weight: 6, arbitrary: value.map((json) => `{"x":${json}}`) }),
      operationName: fc.oneof({ weight: 6, arbitrary: fc.constantFrom('null', 'null', '"A"', '"__proto__"') }, value),
      extensions: fc.oneof(value, {
        weight: 4,
        arbitrary: fc.constantFrom('{}', '{"persistedQuery":{"version":1,"sha256Hash":"x"}}', '{"persistedQuery":1}'),
      }),
      other: value,
    },
    { requiredKeys: ['query'] },
  )
  .map(
    (fields) =>
      `{${Object.entries(fields)
        .map(([name, json]) => `"${name}":${json}`)
        .join(',')}}`,
  );

const damage = fc.tuple(fc.nat(), fc.constantFrom('', '"', ',', '}', '\\', '\u0000', '\ufeff'));

/** The body of a request: good, nearly good, or damaged at one place. */
export const nearJson: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: request },
      value,
      fc.array(request, { maxLength: 3 }).map((list) => `[${list.join(',')}]`),
    ),
    fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, damage),
  )
  .map(([json, damage]) => {
    if (!damage) return json;
    const at = damage[0] % (json.length + 1);
    return json.slice(0, at) + damage[1] + json.slice(at + 1);
  });
