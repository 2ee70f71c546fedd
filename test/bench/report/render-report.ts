import { type OperationName, operationNames, operations } from '../operations/operations.ts';
import type { BenchResults } from './bench-results.ts';
import { renderTable } from './render-table.ts';
import { checkTargets, type Target } from './targets.ts';

/** Renders results as Markdown: a table for each operation, memory, targets, and who failed at what. */
export function renderReport(results: BenchResults): string {
  const measured = operationNames.filter((name) => results.medians.some(({ operation }) => operation === name));
  return [
    ...measured.map((name) => renderOperation(results, name)),
    renderMemory(results),
    renderTargets(results),
    ...(results.failures.length > 0 ? [renderFailures(results)] : []),
  ].join('\n\n');
}

function titleOf({ contestants }: BenchResults, name: string): string {
  return contestants.find((contestant) => contestant.name === name)?.title ?? name;
}

function renderOperation(results: BenchResults, name: OperationName): string {
  const rows = results.medians.filter(({ operation }) => operation === name);
  const cpuOf = (contestant: string): number =>
    rows.find((row) => row.contestant === contestant)?.cpuMsPerRequest ?? Number.NaN;
  const [rust, floor] = [cpuOf('hive-rust'), cpuOf('floor')];
  const head = ['', 'CPU ms', 'of Hive Rust', 'of floor', 'requests/s', 'p50 ms', 'p99 ms', 'fetches', 'load'];
  const body = rows.map((row) => [
    titleOf(results, row.contestant),
    row.cpuMsPerRequest.toFixed(2),
    formatRatio(row.cpuMsPerRequest / rust),
    formatRatio(row.cpuMsPerRequest / floor),
    row.requestsPerSecond.toFixed(0),
    row.p50Ms.toFixed(1),
    row.p99Ms.toFixed(1),
    row.fetchesPerRequest.toFixed(2),
    `${(row.loadShare * 100).toFixed(0)} %`,
  ]);
  return `## ${name}: ${operations[name].description}\n\n${renderTable([head, ...body])}`;
}

function renderMemory(results: BenchResults): string {
  const mebibytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);
  const body = results.memory.map(({ contestant, peakAfterFirstRound, peakAtEnd }) => [
    titleOf(results, contestant),
    mebibytes(peakAfterFirstRound),
    mebibytes(peakAtEnd),
  ]);
  return `## Peak memory, MiB\n\n${renderTable([['', 'after round 1', `after round ${results.rounds}`], ...body])}`;
}

function renderTargets(results: BenchResults): string {
  const body = checkTargets(results.medians).map(({ target, ratio }) => [
    `${target.operation}: ${titleOf(results, target.contestant)} to ${titleOf(results, target.reference)}`,
    ratio === null ? 'not measured' : formatRatio(ratio),
    formatRatio(target.atMost),
    target.aim === null ? '' : formatRatio(target.aim),
    verdict(target, ratio),
  ]);
  return `## Targets: CPU time a request\n\n${renderTable([['', 'ratio', 'at most', 'aim', ''], ...body])}`;
}

function verdict({ atMost, aim }: Target, ratio: number | null): string {
  if (ratio === null) return '';
  if (ratio > atMost) return 'not met';
  return aim !== null && ratio <= aim ? 'met, aim too' : 'met';
}

function renderFailures({ failures }: BenchResults): string {
  const lines = failures.map(({ contestant, stage, reason }) => `- ${contestant}, ${stage}: ${reason.split('\n')[0]}`);
  return `## Not measured\n\n${lines.join('\n')}`;
}

/** A ratio; below 1 it is easier to read as a share of 1. */
function formatRatio(ratio: number): string {
  if (Number.isNaN(ratio)) return '';
  return ratio >= 1 ? `${ratio.toFixed(2)}×` : `1/${(1 / ratio).toFixed(1)}`;
}
