import { getOperationAST } from 'graphql';
import { answerWatched } from '../../http/answer-watched.ts';
import type { ClientScope, Graph } from '../../http/graph.ts';
import { WrittenData } from '../../respond/written-data.ts';
import { Problem } from '../request/problem.ts';
import type { FileDocument } from './documents.ts';

/** Asks the graph in the name of whoever wants a file. */
export type AskGraph = <Data>(document: FileDocument, variables: Readonly<Record<string, unknown>>) => Promise<Data>;

/** Codes of a client's own mistakes that a URL can hold. */
const clientCodes: ReadonlySet<unknown> = new Set(['BAD_USER_INPUT', 'OPERATION_LIMIT_EXCEEDED']);

/**
 * The way into a graph for one request. Data that is missing in part is handed on with its holes. The answers throw Problem: 400 for a
 * filter that the graph refuses, 404 where the graph has no hubs and offers, 503 where it has no answer now.
 */
export function askGraph(graph: Graph, scope: ClientScope): AskGraph {
  return async <Data>({ document, queryHash }: FileDocument, variables: Readonly<Record<string, unknown>>) => {
    const engine = begin(graph);
    try {
      const request = { document, queryHash, operationName: null, variables };
      const result = await answerWatched(engine, request, scope, getOperationAST(document));
      const { errors = [] } = result;
      const data: unknown = result.data instanceof WrittenData ? result.data.toJSON() : result.data;
      // A root field that failed is null; one that found nothing is null without an error.
      if (data && (errors.length === 0 || Object.values(data).some((value) => value !== null))) return data as Data;
      const [first] = errors;
      const code = first?.extensions?.['code'];
      if (first && clientCodes.has(code)) throw new Problem(400, first.message);
      if (code === 'GRAPHQL_VALIDATION_FAILED') throw new Problem(404, 'This graph has no hubs and offers.');
      throw new Problem(503, `The graph does not answer now (${String(code)}).`);
    } finally {
      engine.end();
    }
  };
}

function begin(graph: Graph): ReturnType<Graph['begin']> {
  try {
    return graph.begin();
  } catch {
    throw new Problem(503, 'There is no graph to ask yet.');
  }
}
