import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import { useCallback, useEffect, useState } from 'react';
import type { Explanation } from '../../../explain/explanation.ts';
import type { EditedRequest } from '../edited-request.ts';
import { askPlan } from './ask-plan.ts';

/** What is known of the plan of the request in the editors. `problem`: see `PlanAnswer`. */
export type PlanState =
  | { readonly kind: 'incomplete' | 'subscription' | 'planning' }
  | { readonly kind: 'planned'; readonly explanation: Explanation }
  | { readonly kind: 'failed'; readonly problem: string | null };

/** Pause in typing after which a plan is asked for. */
const pauseMs = 500;

/** Plans the request whenever it has changed and can be planned, and at once when the returned function is called. */
export function usePlan(endpoint: string, request: EditedRequest | null): [PlanState, () => void] {
  const [state, setState] = useState<PlanState>({ kind: 'incomplete' });
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    const obstacle = findObstacle(request);
    if (obstacle || !request) {
      setState({ kind: obstacle ?? 'incomplete' });
      return undefined;
    }
    const abort = new AbortController();
    const ask = async (): Promise<void> => {
      setState({ kind: 'planning' });
      const answer = await askPlan(endpoint, request, abort.signal);
      setState('explanation' in answer ? { kind: 'planned', ...answer } : { kind: 'failed', ...answer });
    };
    const timer = setTimeout(() => void ask().catch(() => undefined), pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [endpoint, request, asked]);

  return [state, useCallback(() => setAsked((count) => count + 1), [])];
}

/** Why nothing can be planned yet; null where it can. */
function findObstacle(request: EditedRequest | null): 'incomplete' | 'subscription' | null {
  if (!request) return 'incomplete';
  try {
    const operation = getOperationAST(parse(request.query), request.operationName);
    return operation?.operation === OperationTypeNode.SUBSCRIPTION ? 'subscription' : null;
  } catch {
    return 'incomplete';
  }
}
