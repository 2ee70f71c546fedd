import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import type { OperationDefinitionNode } from 'graphql';
import { beginOperation, describeOperation, failByErrors } from '../watch/watch-operation.ts';
import type { ParsedRequest } from '../../schema/cache/known-documents.ts';
import type { ClientScope, RequestEngine } from './graph.ts';

/** Answers a request; where it is watched, its operation is too, as a part of it. Never rejects. */
export async function answerWatched(
  engine: RequestEngine,
  request: ParsedRequest,
  scope: ClientScope,
  operation: OperationDefinitionNode | null | undefined,
): Promise<GatewayExecutionResult> {
  if (!scope.watch) return await engine.answer(request, scope);
  const watch = beginOperation(scope.watch, request.queryHash);
  describeOperation(watch, operation);
  const result = await engine.answer(request, { ...scope, watch });
  failByErrors(watch, result.errors);
  watch.end();
  return result;
}
