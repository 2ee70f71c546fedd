import { beforeAll, describe, expect, test } from 'vitest';
import { sharedGatewayUrl } from '../testkit/shared-federation.ts';
import { ask } from './ask.ts';

let gatewayUrl: string;
beforeAll(async () => {
  gatewayUrl = await sharedGatewayUrl();
});

test.each([
  '{ hub(id: "dataport:atlantis") { id title } }',
  '{ hub(id: "atlantis") { id } }',
  '{ offer(id: "state:nothing") { id title } }',
  '{ topic(slug: "astrology") { slug } }',
  '{ region(code: "99999999") { code } }',
  '{ network(id: "atlantis") { id } }',
])('an unknown id is null and not an error: %s', async (query) => {
  const { status, body } = await ask(gatewayUrl, query);
  expect({ status, body }).toEqual({
    status: 200,
    body: { data: { [/\{ (\w+)/.exec(query)?.[1] ?? '']: null } },
  });
});

describe('bad input is refused with the argument and what is allowed', () => {
  test.each([
    ['{ offers(first: -1) { totalCount } }', /first.*1.*100/],
    ['{ offers(first: 0) { totalCount } }', /first.*1.*100/],
    ['{ hubs(first: 101) { totalCount } }', /first.*1.*100/],
    ['{ hubs(after: "not a cursor") { totalCount } }', /after/],
    [
      '{ hubs(filter: { topics: [{ anyOf: ["mobility", "astrology"] }] }) { totalCount } }',
      /filter\.topics\[0\]\.anyOf\[1\].*astrology.*mobility/s,
    ],
    ['{ offers(filter: { regions: ["99"] }) { totalCount } }', /filter\.regions\[0\].*99.*AGS/s],
    [
      '{ hubs(filter: { networks: ["atlantis"] }) { totalCount } }',
      /filter\.networks\[0\].*atlantis.*association.*dataport.*state/s,
    ],
    [
      '{ hubs(filter: { near: { latitude: 91, longitude: 0, radiusKm: 10 } }) { totalCount } }',
      /filter\.near\.latitude.*-90.*90/,
    ],
    ['{ hub(id: "dataport:zeitz") { offers(first: 0) { id } } }', /first.*1.*100/],
  ])('%s', async (query, message) => {
    const { body } = await ask(gatewayUrl, query);
    expect(body.errors).toHaveLength(1);
    expect(body.errors?.[0]).toMatchObject({
      message: expect.stringMatching(message),
      path: expect.any(Array),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
