import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sharedGatewayUrl } from '../testkit/shared-federation.ts';
import { ask } from './ask.ts';

/** The part of a panel that Grafana's Infinity data source reads. */
interface Target {
  readonly url: string;
  readonly datasource: { readonly type: string; readonly uid: string };
  readonly url_options: { readonly body_graphql_query: string; readonly body_graphql_variables: string };
  readonly root_selector: string;
  readonly columns: readonly { readonly selector: string; readonly type: 'string' | 'number' | 'timestamp' }[];
}

const { panels } = JSON.parse(readFileSync('docs/grafana/hubs.json', 'utf8')) as {
  panels: { id: number; title: string; targets: Target[] }[];
};
const targets = panels.flatMap(({ id, title, targets }) =>
  targets.map((target) => [`${id} ${title}`, target] as const),
);

let gatewayUrl: string;
beforeAll(async () => {
  gatewayUrl = await sharedGatewayUrl();
});

function select(value: unknown, selector: string): unknown {
  return selector.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], value);
}

const jsTypes = { string: 'string', timestamp: 'string', number: 'number' };

describe('The Grafana dashboard of hubs and offers', () => {
  test.each(targets)('panel %s gets flat rows with the type of every column', async (_, target) => {
    const { body_graphql_query: query, body_graphql_variables: variables } = target.url_options;
    expect(target.url).toBe('/graphql');
    const { body } = await ask(gatewayUrl, query, JSON.parse(variables) as Record<string, unknown>);
    expect(body.errors).toBeUndefined();
    const root = select(body, `${target.root_selector}`);
    const rows = Array.isArray(root) ? root : [root];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThanOrEqual(100);
    for (const { selector, type } of target.columns) {
      // A field that no row knows is null; one that was not asked for is undefined.
      const values = rows.map((row) => select(row, selector)).filter((value) => value !== null);
      expect(values.every((value) => typeof value === jsTypes[type])).toBe(true);
    }
  });

  test.each(targets.filter(([, { url_options }]) => url_options.body_graphql_query.includes('$after')))(
    'panel %s goes on behind the cursor of its page',
    async (_, { url_options: { body_graphql_query: query }, root_selector: selector }) => {
      const short = query.replace('first: 100', 'first: 2');
      const read = async (after: string | null): Promise<[ids: string[], cursor: string | null]> => {
        const { body } = await ask(gatewayUrl, short, { after });
        const cursor = select(body, selector.replace(/edges$/, 'pageInfo.endCursor')) as string | null;
        return [(select(body, selector) as { id: string }[]).map(({ id }) => id), cursor];
      };
      const [first, cursor] = await read(null);
      const [second] = await read(cursor);
      expect([...new Set([...first, ...second])]).toHaveLength(4);
    },
  );

  test('asks the data source that is provisioned with it', () => {
    const { datasources } = parse(readFileSync('docs/grafana/provisioning/datasources/hubgraph.yaml', 'utf8')) as {
      datasources: { uid: string; type: string; url: string; jsonData: { allowedHosts: string[] } }[];
    };
    expect(datasources).toHaveLength(1);
    const [source] = datasources;
    expect(source?.jsonData.allowedHosts).toEqual([source?.url]);
    for (const [, { datasource }] of targets) expect(datasource).toEqual({ type: source?.type, uid: source?.uid });
  });
});
