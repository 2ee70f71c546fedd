import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A query of the dashboard or of an alert. */
export interface Query {
  readonly name: string;
  readonly expr: string;
  /** Labels of its result that its legend or its summary shows. */
  readonly shownLabels: readonly string[];
}

interface Dashboard {
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly refId: string; readonly expr: string; readonly legendFormat: string }[];
  }[];
}

interface Rules {
  readonly groups: readonly {
    readonly rules: readonly {
      readonly alert: string;
      readonly expr: string;
      readonly annotations: { readonly summary: string };
    }[];
  }[];
}

const findLabels = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, label = '']) => label);

/** All queries of docs/grafana that Prometheus answers. The variable of Grafana's in them is a time. */
export function readQueries(): readonly Query[] {
  const { panels } = JSON.parse(readFileSync('docs/grafana/gateway.json', 'utf8')) as Dashboard;
  const { groups } = parse(readFileSync('docs/grafana/alerts.yaml', 'utf8')) as Rules;
  const ofPanels = panels.flatMap(({ title, targets }) =>
    targets.map(({ refId, expr, legendFormat }) => ({
      name: `${title} (${refId})`,
      expr: expr.replaceAll('$__rate_interval', '5m'),
      shownLabels: findLabels(legendFormat, /\{\{\s*(\w+)\s*\}\}/g),
    })),
  );
  const ofRules = groups.flatMap(({ rules }) =>
    rules.map(({ alert, expr, annotations }) => ({
      name: alert,
      expr,
      shownLabels: findLabels(annotations.summary, /\$labels\.(\w+)/g),
    })),
  );
  return [...ofPanels, ...ofRules];
}
