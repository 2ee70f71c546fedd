import { GatewayError } from '../errors/gateway-error.ts';
import type { ErrorLog } from '../errors/report-error.ts';
import { toStreamError } from '../errors/to-stream-error.ts';
import type { StreamGraph } from '../stream/stream.ts';
import type { Graph, Previews } from './graph.ts';

const previewPath = /^\/preview\/([^/]+)\/graphql$/;

/**
 * Finds the graph at the path of a connection. Raises NOT_FOUND, and what `Previews.find` raises. A preview is looked up again for each
 * operation, since a connection may outlive it.
 */
export function createGraphFinder(
  graph: Graph,
  previews: Previews | null,
  log: ErrorLog,
): (path: string) => Promise<StreamGraph> {
  return async (path) => {
    if (path === '/graphql') return graph;
    const network = previewPath.exec(path)?.[1];
    if (!previews || network === undefined) throw new GatewayError('NOT_FOUND', { path });
    const { isServing } = await previews.find(network);
    return {
      isServing,
      async openStream(request, scope) {
        try {
          return await (await previews.find(network)).openStream(request, scope);
        } catch (thrown) {
          return { isOpen: false, errors: [toStreamError(thrown, log, scope.requestId)] };
        }
      },
    };
  };
}
