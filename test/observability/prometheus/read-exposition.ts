/** A metric as a process serves it. */
export interface ServedMetric {
  readonly type: string;
  readonly help: string;
  /** The labels of each of its series. */
  readonly series: readonly Readonly<Record<string, string>>[];
}

/** Reads what is served to Prometheus: metrics by the names that queries use, those of a histogram's parts included. */
export async function readExposition(url: string): Promise<ReadonlyMap<string, ServedMetric>> {
  const lines = (await (await fetch(url)).text()).split('\n');
  const described = new Map<string, { type: string; help: string }>();
  const metrics = new Map<string, { type: string; help: string; series: Record<string, string>[] }>();
  for (const line of lines) {
    const [, what, name = '', text = ''] = /^# (HELP|TYPE) (\S+) (.*)$/.exec(line) ?? [];
    const known = described.get(name) ?? { type: '', help: '' };
    if (what) described.set(name, what === 'TYPE' ? { ...known, type: text } : { ...known, help: text });
    const [, metric, labels = ''] = /^([a-z_0-9]+)(?:\{(.*)\})? \S+$/.exec(line) ?? [];
    if (metric === undefined) continue;
    const { type, help } = described.get(metric) ?? described.get(metric.replace(/_(bucket|count|sum)$/, '')) ?? known;
    const { series } = metrics.get(metric) ?? { series: [] };
    const pairs = [...labels.matchAll(/([a-z_]+)="((?:[^"\\]|\\.)*)"/g)].map(([, label, value]) => [label, value]);
    metrics.set(metric, { type, help, series: [...series, Object.fromEntries(pairs) as Record<string, string>] });
  }
  return metrics;
}
