import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transports } from '../subscriptions/collect.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';

describe('CVE-2026-32621, prototype pollution by aliases and names', () => {
  let federation: RunningFederation;
  beforeAll(async () => {
    federation = await startFederation({
      a: {
        sdl: 'scalar JSON type Query { item: Item echo(value: JSON): JSON } type Item @key(fields: "id") { id: ID! a: String }',
        query: { item: { id: '1', a: 'polluted' } },
        resolvers: { Query: { echo: (_source, { value }) => value } },
      },
      b: { sdl: 'type Item @key(fields: "id") { id: ID! b: String }', rows: { Item: [{ id: '1', b: 'polluted' }] } },
    });
  });
  afterAll(() => federation.stop());

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    '%s is a response key like any other',
    async (name) => {
      const query = `{ ${name}: item { ${name}: a } x: item { ${name}x: b ...F } }
        fragment F on Item { ${name}: __typename ${name}y: b }`;
      const { body } = await federation.ask(query);
      expect(body.errors).toBeUndefined();
      const { data } = body as { data: Record<string, Record<string, unknown>> };
      expect(Object.getOwnPropertyDescriptor(data, name)?.value).toEqual(JSON.parse(`{"${name}":"polluted"}`));
      expect(Object.getOwnPropertyDescriptor(data['x'], `${name}x`)?.value).toBe('polluted');
      expect(Object.getOwnPropertyDescriptor(data['x'], name)?.value).toBe('Item');
    },
  );

  it('names of fragments, variables and operations are names like any other', async () => {
    const { body } = await federation.ask(
      `query __proto__($constructor: JSON, $__proto__: JSON = "d") { echo(value: $constructor) e: echo(value: $__proto__) ...toString }
      fragment toString on Query { item { ...valueOf } } fragment valueOf on Item { b }`,
      { constructor: 1 },
    );
    expect(body).toEqual({ data: { echo: 1, e: 'd', item: { b: 'polluted' } } });
  });

  it('variables with a prototype are refused over HTTP, and are plain data over WebSocket', async () => {
    const query = 'query ($value: JSON) { echo(value: $value) }';
    const variables = JSON.parse('{"value":{"__proto__":{"polluted":true}},"__proto__":{"polluted":true}}');
    const { status } = await federation.ask(query, variables);
    expect(status).toBe(400);
    const asked = transports.WebSocket(federation.url, { query, variables });
    await asked.end;
    expect(JSON.stringify(asked.results)).toBe('[{"data":{"echo":{"__proto__":{"polluted":true}}}}]');
  });

  it('nothing was added to all objects', () => {
    expect({}).not.toHaveProperty('polluted');
    expect(
      Object.values(Object.getOwnPropertyDescriptors(Object.prototype)).some(({ value }) => value === 'polluted'),
    ).toBe(false);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
