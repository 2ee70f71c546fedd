import type { ChildProcess } from 'node:child_process';
import type { PlannerInput, PlannerQuestion } from './planner-message.ts';

/** What became of a question to the planner process. */
export type PlannerReply<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** The process ended; `how` has its last words. */
  | { readonly kind: 'ended'; readonly how: string }
  | { readonly kind: 'timeout' };

/** How much of what the process prints is kept for the log. */
const maxLastWords = 2_000;

/** Sends the supergraph or operations to a planner process and waits for its one answer, its end or `timeoutMs`. */
export function askPlanner<Answer extends object>(
  child: ChildProcess,
  message: PlannerInput | readonly PlannerQuestion[],
  timeoutMs: number,
): Promise<PlannerReply<Answer>> {
  const { promise, resolve } = Promise.withResolvers<PlannerReply<Answer>>();
  let lastWords = '';
  const onPrint = (chunk: Buffer): void => {
    lastWords = (lastWords + chunk.toString()).slice(-maxLastWords);
  };
  const onAnswer = (answer: unknown): void => resolve({ kind: 'answer', answer: answer as Answer });
  const onEnd = (code: number | null, signal: string | null): void =>
    resolve({ kind: 'ended', how: `the planner process ended with ${signal ?? code}: ${lastWords.trim()}` });
  const onError = ({ message }: Error): void => resolve({ kind: 'ended', how: message });
  const timer = setTimeout(() => resolve({ kind: 'timeout' }), timeoutMs);
  child.stderr?.on('data', onPrint);
  child.once('message', onAnswer);
  child.once('close', onEnd);
  child.once('error', onError);
  // A failure to send is told as the end of the process.
  if (child.connected) child.send(message, () => undefined);
  return promise.finally(() => {
    clearTimeout(timer);
    child.stderr?.off('data', onPrint);
    child.off('message', onAnswer);
    child.off('close', onEnd);
    child.off('error', onError);
  });
}
