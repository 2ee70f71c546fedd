import type { ExecutionResult } from 'graphql';
import type { CompiledOperation } from './compile-operation.ts';
import { GatewayError } from './errors/gateway-error.ts';
import { toStreamError } from './errors/to-stream-error.ts';
import { type CompiledSubscription } from './execute/compile-subscription.ts';
import { executePlan } from './execute/execute-plan.ts';
import type { RunRequest } from './execute/run.ts';
import { announceEnd } from './stream/announce-end.ts';
import type { StreamScope } from './stream/stream.ts';
import type { EventBuffer } from './subgraph-client/event-buffer.ts';
import type { SubgraphResult } from './subgraph-client/subgraph-result.ts';
import { failByErrors } from './watch/watch-operation.ts';
import type { SubscriptionClients } from './subgraph-client/subscription-clients.ts';

/**
 * Subscribes and answers every event: its data is where a root fetch would have put it, the rest of the plan is run, and the
 * outcome is projected. What breaks the events off is a failed root fetch, told in the last result. A client that was too
 * slow reads CLIENT_TOO_SLOW there.
 */
export function streamSubscription(
  { respond }: CompiledOperation,
  subscription: CompiledSubscription,
  run: Omit<RunRequest, 'scope'> & { readonly scope: StreamScope },
  clients: SubscriptionClients,
): AsyncGenerator<ExecutionResult, void> {
  const left = new AbortController();
  const scope = { ...run.scope, signal: AbortSignal.any([run.scope.signal, left.signal]) };
  const events = clients.subscribe(subscription.serviceName, subscription.toBody(run.variables), scope);

  const answer = async (receive: () => Promise<SubgraphResult>): Promise<ExecutionResult> => {
    const watch = scope.watch?.start('event') ?? null;
    try {
      const outcome = await executePlan(subscription.toSteps(receive), { ...run, scope: { ...scope, watch } });
      const result = respond(outcome, {}) as ExecutionResult;
      if (watch) failByErrors(watch, result.errors);
      return result;
    } finally {
      watch?.end();
    }
  };

  async function* answerEvents(): AsyncGenerator<ExecutionResult, void> {
    for (;;) {
      const event = await receive(events);
      if (scope.signal.aborted) return;
      if (event instanceof GatewayError) {
        yield event.code === 'CLIENT_TOO_SLOW'
          ? { errors: [toStreamError(event, run.log, scope.requestId)] }
          : await answer(() => Promise.reject(event));
        return;
      }
      if (event.done) return;
      yield await answer(async () => event.value);
    }
  }

  async function* results(): AsyncGenerator<ExecutionResult, void> {
    try {
      yield* answerEvents();
    } catch (thrown) {
      // The client went away in the middle of an event, or there is a bug.
      if (!scope.signal.aborted) yield { errors: [toStreamError(thrown, run.log, scope.requestId)] };
    } finally {
      await events.return();
    }
  }
  return announceEnd(results(), () => left.abort());
}

async function receive(
  events: EventBuffer<SubgraphResult>,
): Promise<IteratorResult<SubgraphResult, undefined> | GatewayError> {
  try {
    return await events.next();
  } catch (thrown) {
    if (thrown instanceof GatewayError) return thrown;
    throw thrown;
  }
}
