import { createHash } from 'node:crypto';
import type { FetchOperation } from './fetch-request.ts';
import type { Run } from './run.ts';

/** What keys of a fetch's answers in the cache begin with: everything but representations that may change them. */
export type AnswerPrefix = (run: Run) => string;

/** Compiles the prefix of a fetch: subgraph, operation, variables with their values, and the client's headers that subgraphs receive. */
export function compileAnswerPrefix({ serviceName, operation, variableUsages }: FetchOperation): AnswerPrefix {
  let head: string | undefined;
  return ({ variables, scope }) => {
    head ??= `${serviceName} ${createHash('sha256').update(operation).digest('base64url')}`;
    const values = (variableUsages ?? []).map((name) => variables[name]);
    return `${head} ${JSON.stringify([values, scope.forwardedHeaders])} `;
  };
}
