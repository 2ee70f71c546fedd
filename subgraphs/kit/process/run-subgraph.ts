import { readEnvironment } from './read-environment.ts';
import { runProcess } from './run-process.ts';
import { startSubgraph } from './start-subgraph.ts';
import type { Subgraph, SubgraphContext } from './subgraph.ts';

/** Runs a subgraph as this process (see `runProcess`), set up by the environment; a given function makes it out of its configuration. */
export async function runSubgraph<Context extends SubgraphContext>(
  given: Subgraph<Context> | (() => Subgraph<Context>),
): Promise<void> {
  await runProcess('subgraph', () => {
    const subgraph = typeof given === 'function' ? given() : given;
    return {
      name: subgraph.name,
      // Read when it starts: what is wrong is told under the subgraph's name.
      start: (log) => startSubgraph(subgraph, { ...readEnvironment(process.env), log }),
    };
  });
}
