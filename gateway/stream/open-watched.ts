import { createHash } from 'node:crypto';
import { getOperationAST } from 'graphql';
import { beginOperation, describeOperation, failByErrors } from '../watch/watch-operation.ts';
import { announceEnd } from './announce-end.ts';
import type { OpenedStream, StreamGraph, StreamRequest, StreamScope } from './stream.ts';

/** Opens a stream; where its request is watched, its operation is too, until it is through. Never rejects. */
export async function openWatched(
  graph: StreamGraph,
  request: StreamRequest,
  scope: StreamScope,
): Promise<OpenedStream> {
  if (!scope.watch) return await graph.openStream(request, scope);
  const watch = beginOperation(scope.watch, createHash('sha256').update(request.query).digest('hex'));
  const opened = await graph.openStream(request, { ...scope, watch });
  if (!opened.isOpen) {
    failByErrors(watch, opened.errors);
    watch.end();
    return opened;
  }
  describeOperation(watch, getOperationAST(opened.document, request.operationName));
  const results = announceEnd(
    opened.results,
    () => watch.end(),
    ({ errors }) => failByErrors(watch, errors),
  );
  return { ...opened, results };
}
