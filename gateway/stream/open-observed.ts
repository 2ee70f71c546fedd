import { type ExecutionResult, getOperationAST, type GraphQLError, OperationTypeNode } from 'graphql';
import { catalogue } from '../errors/catalogue.ts';
import type { ErrorLog } from '../errors/report-error.ts';
import { announceEnd } from './announce-end.ts';
import { openRegistered } from './open-registered.ts';
import type { OperationObserver } from './operation-observer.ts';
import type {
  OpenedStream,
  RegisteredDocuments,
  ResultStream,
  SentRequest,
  StreamGraph,
  StreamScope,
} from './stream.ts';

/** What opening operations needs. */
interface ObservationTools {
  readonly registered: RegisteredDocuments;
  readonly log: ErrorLog;
  /** Undefined where nobody wants to know. */
  readonly observe: OperationObserver | undefined;
}

/** Opens a stream as `openRegistered` does, and tells what becomes of it. Never rejects. */
export async function openObserved(
  graph: StreamGraph,
  request: SentRequest,
  scope: StreamScope,
  { observe, ...tools }: ObservationTools,
): Promise<OpenedStream> {
  if (!observe) return await openRegistered(graph, request, scope, tools);
  const startedAt = performance.now();
  const opened = await openRegistered(graph, request, scope, tools);
  const operation = opened.document && getOperationAST(opened.document, request.operationName);
  const name = operation?.name?.value ?? '';
  const tell = operation?.operation === OperationTypeNode.SUBSCRIPTION ? observe.subscribed : observe.answered;
  const end = (outcome: string): void => tell(name, outcome, performance.now() - startedAt);
  if (!opened.isOpen) {
    end(describeRefusal(opened.errors));
    return opened;
  }
  return opened.isSubscription ? observeEvents(opened, name, observe.sent, end) : observeAnswer(opened, end);
}

/** The time for the client to take the answer is none of its own. */
function observeAnswer(opened: ResultStream, end: (outcome: string) => void): ResultStream {
  const results = announceEnd(
    opened.results,
    () => undefined,
    (result) => end(describeResult(result)),
  );
  return { ...opened, results };
}

function observeEvents(
  opened: ResultStream,
  name: string,
  sent: OperationObserver['sent'],
  end: (outcome: string) => void,
): ResultStream {
  let whole = 'ok';
  const results = announceEnd(
    opened.results,
    () => end(whole),
    (result) => {
      const outcome = describeResult(result);
      if (outcome !== 'ok') whole = outcome;
      sent(name, outcome);
    },
  );
  return { ...opened, results };
}

function describeResult({ errors }: ExecutionResult): string {
  return errors ? 'partial' : 'ok';
}

/** The HTTP status of the first error, as an answer without a stream would have it. */
function describeRefusal([error]: readonly GraphQLError[]): string {
  const code = String(error?.extensions['code']);
  return String(Object.hasOwn(catalogue, code) ? catalogue[code as keyof typeof catalogue].status : 400);
}
