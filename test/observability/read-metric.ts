/** The values of a metric by its labels, those that are not zero. `url`: of the gateway's metrics. */
export async function readMetric(url: string | null, metric: string): Promise<Record<string, number>> {
  const lines = (await (await fetch(url ?? '')).text())
    .split('\n')
    .filter((line) => line.startsWith(`${metric}{`) || line.startsWith(`${metric} `));
  const values = lines.map(
    (line) => [line.slice(metric.length, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))] as const,
  );
  return Object.fromEntries(values.filter(([, value]) => value !== 0));
}
