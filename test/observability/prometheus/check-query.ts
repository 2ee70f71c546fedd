import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import type { Query } from './read-queries.ts';
import type { ServedMetric } from './read-exposition.ts';

type Served = ReadonlyMap<string, ServedMetric>;

/** What Prometheus itself knows of every job. */
const ownMetrics: Served = new Map([['up', { type: 'gauge', help: '0 away, 1 there', series: [{ job: '' }] }]]);

/**
 * Holds a query to the grammar of Prometheus and to what is served: metrics, labels, values of labels, what may be compared with what,
 * and the bounds of histograms. Returns what is wrong with it.
 */
export function checkQuery({ expr, shownLabels }: Query, served: Served): string[] {
  const tree = parser.parse(expr);
  const read = ({ from, to }: SyntaxNode): string => expr.slice(from, to);
  const all = [...walk(tree.topNode)];
  if (all.some(({ type }) => type.isError)) return [`is no query: ${expr}`];
  const findings = all
    .filter(({ name }) => name === 'VectorSelector')
    .flatMap((selector) => checkSelector(selector, served, read));
  for (const comparison of all.filter(({ name }) => name === 'BinaryExpr')) {
    findings.push(...checkThreshold(comparison, served, read));
  }
  const grouped = new Set(
    all.filter(({ name }) => name === 'GroupingLabels').flatMap((node) => readLabels(node, read)),
  );
  for (const label of shownLabels) if (!grouped.has(label)) findings.push(`shows ${label}, which it has not`);
  return findings;
}

type Read = (node: SyntaxNode) => string;

function checkSelector(selector: SyntaxNode, served: Served, read: Read): string[] {
  const metric = read(selector.getChild('Identifier') ?? selector);
  const known = served.get(metric) ?? ownMetrics.get(metric);
  if (!known) return [`there is no ${metric}`];
  const findings: string[] = [];
  const around = [...ancestors(selector)];
  const functions = new Set(around.flatMap((node) => node.getChild('FunctionIdentifier') ?? []).map(read));
  const isCounted = known.type === 'counter' || known.type === 'histogram';
  if (isCounted !== functions.has('rate')) findings.push(`${metric} is a ${known.type}: rate is for counters`);
  const groupings = around.flatMap((node) => node.getChild('AggregateModifier')?.getChild('GroupingLabels') ?? []);
  const labels = groupings.flatMap((node) => readLabels(node, read));
  if (functions.has('histogram_quantile') && !(metric.endsWith('_bucket') && labels.includes('le'))) {
    findings.push(`a quantile of ${metric} needs its buckets by le`);
  }
  for (const label of labels) {
    if (!known.series.some((series) => label in series)) findings.push(`${metric} has no label ${label}`);
  }
  for (const matcher of selector.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? []) {
    const [, label = '', operator, value = ''] = /^(\w+)\s*([=!~]+)\s*"(.*)"$/.exec(read(matcher)) ?? [];
    const values = known.series.flatMap((series) => (label in series ? [series[label] ?? ''] : []));
    if (values.length === 0) findings.push(`${metric} has no label ${label}`);
    const pattern = operator?.endsWith('~') ? new RegExp(`^(?:${value})$`) : null;
    const isSeen = values.some((seen) => (pattern ? pattern.test(seen) : seen === value));
    if (!isSeen && !ownMetrics.has(metric)) findings.push(`${metric} has no ${label} that is ${value}`);
  }
  return findings;
}

/** A quantile is known at the bounds of its buckets alone, and a state is one that its metric's help tells of. */
function checkThreshold(comparison: SyntaxNode, served: Served, read: Read): string[] {
  const threshold = comparison.lastChild && Number(read(comparison.lastChild));
  const compared = comparison.firstChild;
  if (threshold === null || Number.isNaN(threshold) || !compared) return [];
  const selector = [...walk(compared)].find(({ name }) => name === 'VectorSelector');
  const metric = selector ? read(selector.getChild('Identifier') ?? selector) : '';
  const known = served.get(metric) ?? ownMetrics.get(metric);
  const isQuantile = read(compared).startsWith('histogram_quantile');
  if (isQuantile && !known?.series.some(({ le }) => Number(le) === threshold)) {
    return [`${metric} has no bucket that ends at ${threshold}`];
  }
  const isState = comparison.getChild('Eql') !== null;
  if (isState && !new RegExp(`\\b${threshold} \\w`).test(known?.help ?? '')) return [`${metric} is never ${threshold}`];
  return [];
}

function readLabels(grouping: SyntaxNode, read: Read): string[] {
  return grouping.getChildren('LabelName').map(read);
}

function* walk(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (let child = node.firstChild; child; child = child.nextSibling) yield* walk(child);
}

function* ancestors(node: SyntaxNode): Generator<SyntaxNode> {
  for (let parent = node.parent; parent; parent = parent.parent) yield parent;
}
