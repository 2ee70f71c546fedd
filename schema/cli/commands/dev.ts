import { createReport } from '../../check/report/check-report.ts';
import type { SubgraphSchema } from '../../compose/compose-supergraph.ts';
import { defineCommand, type CommandContext, type Outcome } from '../command/command.ts';
import { exitCode } from '../command/exit-code.ts';
import type { OptionValues } from '../command/options.ts';
import { DevGraph } from '../dev/dev-graph.ts';
import { followSubgraph } from '../dev/follow-subgraph.ts';
import { openBrowser } from '../dev/open-browser.ts';
import { runSubgraphCommand } from '../dev/subgraph-command.ts';
import { fill } from '../language/text.ts';
import { devMessages as messages } from '../messages/dev-messages.ts';
import { projectMessages } from '../messages/project-messages.ts';
import { registryMessages } from '../messages/registry-messages.ts';
import { bundledSubgraphs } from '../project/bundled-graph.ts';
import { readEndpoint } from '../project/project.ts';
import { readSubgraphsBeside } from '../registry/read-subgraphs-beside.ts';
import { openRegistry, registryAddress, registryOptions } from '../registry/registry-options.ts';
import { renderReport } from '../report/render-report.ts';

/** `hubgraph dev`. JSON: a line an event, `{ event: "serving", url }`, `{ event: "recomposed" }`, `{ event: "refused", findings }`, and at the end `{ event: "ended", isEndedByItself }`. */
export const dev = defineCommand({
  name: 'dev',
  usage: '[-- COMMAND...]',
  summary: messages.summary,
  details: messages.details,
  options: {
    network: { type: 'string', value: 'ID', about: projectMessages.network },
    url: { type: 'string', value: 'URL', about: messages.url },
    port: { type: 'string', value: 'N', about: messages.port },
    open: { type: 'boolean', about: messages.open },
    ...registryOptions,
  },
  async run(context, values, args) {
    const endpoint = await readEndpoint(context, values);
    const others = await readOthers(context, values, endpoint.network);
    const command = await runSubgraphCommand(context.cwd, args);
    const stop = new AbortController();
    void command?.ended.then(() => stop.abort(true));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(false));
    const graph = await DevGraph.open(values.port ?? '0', others);
    try {
      await serveChanges(context, graph, endpoint, { signal: stop.signal, isOpened: values.open ?? false });
    } finally {
      await Promise.all([graph.close(), command?.stop()]);
    }
    return end(context, stop.signal.reason === true);
  },
});

function readOthers(
  context: CommandContext,
  values: OptionValues<typeof registryOptions>,
  network: string,
): Promise<SubgraphSchema[]> {
  if (registryAddress(context, values) === null) return Promise.resolve(bundledSubgraphs());
  const registry = openRegistry(context, values);
  return context.during(registryMessages.asking, () => readSubgraphsBeside(registry, network));
}

async function serveChanges(
  context: CommandContext,
  graph: DevGraph,
  { network, url }: { readonly network: string; readonly url: string },
  { signal, isOpened }: { readonly signal: AbortSignal; readonly isOpened: boolean },
): Promise<void> {
  const { language, tell } = context;
  const schemas = followSubgraph(url, signal);
  let isServing = false;
  for (;;) {
    const next = () => schemas.next();
    const { value: sdl, done } = isServing ? await next() : await context.during(messages.waiting, next);
    if (done) return;
    const served = await graph.serve({ name: network, url, sdl });
    if ('findings' in served) {
      const report = createReport(served.findings);
      const text = renderReport({ network, against: messages.against[language], file: null, report }, language);
      tell(text, { event: 'refused', findings: served.findings });
    } else if (isServing) {
      tell(messages.recomposed[language], { event: 'recomposed' });
    } else {
      isServing = true;
      const playground = new URL('/', served.url).href;
      tell(fill(messages.serving, language, { url: served.url, playground }), { event: 'serving', url: served.url });
      if (isOpened) openBrowser(playground);
    }
  }
}

/** Stopped by whoever called it, all is well; a subgraph that ends by itself is a problem. */
function end({ language }: CommandContext, isEndedByItself: boolean): Outcome {
  const data = { event: 'ended', isEndedByItself };
  return isEndedByItself
    ? { exitCode: exitCode.foundProblems, text: messages.ended[language], data }
    : { exitCode: exitCode.done, text: '', data };
}
