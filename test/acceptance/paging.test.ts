import { beforeAll, expect, test } from 'vitest';
import { sharedGatewayUrl } from '../testkit/shared-federation.ts';
import { ask } from './ask.ts';

interface OfferPage {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly id: string; readonly node: { readonly id: string } }[];
}

const OFFERS = `query Offers($first: Int!, $after: String) {
  offers(first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { id node { id } }
  }
}`;

let gatewayUrl: string;
beforeAll(async () => {
  gatewayUrl = await sharedGatewayUrl();
});

async function readPage(first: number, after: string | null): Promise<OfferPage> {
  const { body } = await ask(gatewayUrl, OFFERS, { first, after });
  expect(body.errors).toBeUndefined();
  return (body.data as { offers: OfferPage }).offers;
}

test('the first five offers, then the next page by cursor, until every offer came exactly once', async () => {
  const whole = await readPage(100, null);
  const walked: string[] = [];
  let after: string | null = null;
  let page: OfferPage;
  do {
    page = await readPage(5, after);
    walked.push(...page.edges.map(({ node }) => node.id));
    after = page.pageInfo.endCursor;
  } while (page.pageInfo.hasNextPage);

  expect(walked).toEqual(whole.edges.map(({ id }) => id));
  expect(new Set(walked).size).toBe(33);
  expect(page).toMatchObject({ totalCount: 33, edges: { length: 3 } });
});
