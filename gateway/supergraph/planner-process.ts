import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlanNode } from '@graphql-hive/router-query-planner';
import { GatewayError } from '../errors/gateway-error.ts';
import { askPlanner, type PlannerReply } from './ask-planner.ts';
import type { PlannerAnswer, PlannerInput, PlannerQuestion, PlannerRequest, PlannerStart } from './planner-message.ts';
import { TurnQueue } from './turn-queue.ts';

/** Reading a supergraph of a hundred subgraphs takes less than a second; this only bounds a planner that hangs. */
const startTimeoutMs = 60_000;

const program = fileURLToPath(new URL(`./planner-main${extname(import.meta.url)}`, import.meta.url));

/** What a started planner knows of its supergraph. */
export interface PlannerFacts {
  /** Process id. */
  readonly pid: number;
  /** Every N of an `@override(label: "percent(N)")`. */
  readonly overridePercentages: readonly number[];
}

interface OpenPlanner extends Omit<PlannerFacts, 'pid'> {
  readonly child: ChildProcess;
}

/** An operation that waits for its plan. */
interface Question {
  readonly request: PlannerRequest;
  readonly client: string;
  readonly timeoutMs: number;
  readonly resolve: (reply: PlannerReply<PlannerAnswer>) => void;
  readonly reject: (thrown: unknown) => void;
}

/** Operations that are asked with one message: enough to save most of the cost of messages, which is twice that of a plan. */
const maxQuestions = 8;

/**
 * The query planner of one supergraph, in a process of its own that starts when it is needed. What comes of one client while it plans is
 * asked together next, and clients take turns. When it ends unasked or takes too long, it is started again and each operation is asked
 * alone when its client has its turn; where it is one operation that does that, our own planner plans it.
 */
export class PlannerProcess {
  readonly #input: PlannerInput;
  #opened: Promise<OpenPlanner> | null = null;
  readonly #waiting = new TurnQueue<Question>();
  /** Those that were asked together in vain. */
  readonly #alone = new TurnQueue<Question>();
  #isAsking = false;
  #isClosed = false;

  constructor(input: PlannerInput) {
    this.#input = input;
  }

  /** Starts the process and lets it read the supergraph. Raises SUPERGRAPH_INVALID. */
  async start(): Promise<PlannerFacts> {
    const { child, overridePercentages } = await this.#open();
    return { pid: child.pid ?? 0, overridePercentages };
  }

  /**
   * Plans a validated operation without conditions. Null where the plan is empty. `timeoutMs` counts from the moment its turn
   * comes; the native planner has half of it. `client`: the key of who wants it; nobody in particular without. Raises PLANNING_FAILED and PLANNING_TIMEOUT.
   */
  async plan(request: PlannerRequest, timeoutMs: number, client = ''): Promise<PlanNode | null> {
    const { promise, resolve, reject } = Promise.withResolvers<PlannerReply<PlannerAnswer>>();
    this.#waiting.add(client, { request, client, timeoutMs, resolve, reject });
    if (!this.#isAsking) void this.#askAll();
    return readPlan(await promise);
  }

  /** Ends the process; whoever waits for a plan gets PLANNING_FAILED. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const opened = await this.#opened?.catch(() => null);
    if (opened) await end(opened.child);
  }

  async #askAll(): Promise<void> {
    this.#isAsking = true;
    for (;;) {
      const together = this.#waiting.take(maxQuestions);
      if (together.length > 0) await this.#askTogether(together);
      const alone = this.#alone.take(1);
      if (alone.length > 0) await this.#askTogether(alone);
      else if (together.length === 0) break;
    }
    this.#isAsking = false;
  }

  async #askTogether(questions: readonly Question[]): Promise<void> {
    try {
      const reply = await this.#ask(questions, false);
      if (reply.kind === 'answer') {
        for (const [index, answer] of reply.answer.entries()) questions[index]?.resolve({ kind: 'answer', answer });
      } else if (questions.length > 1) {
        for (const question of questions) this.#alone.add(question.client, question);
      } else {
        questions[0]?.resolve(await this.#askOwn(questions, reply));
      }
    } catch (thrown) {
      for (const { reject } of questions) reject(thrown);
    }
  }

  /** Asks again without the native planner. What took it too long and our own planner cannot plan either has timed out. */
  async #askOwn(
    questions: readonly Question[],
    first: PlannerReply<PlannerAnswer[]>,
  ): Promise<PlannerReply<PlannerAnswer>> {
    const reply = await this.#ask(questions, true);
    if (reply.kind !== 'answer') return reply;
    const [answer = { reason: 'the planner gave no answer' }] = reply.answer;
    return 'reason' in answer && first.kind === 'timeout' ? first : { kind: 'answer', answer };
  }

  async #ask(questions: readonly Question[], isNativeSkipped: boolean): Promise<PlannerReply<PlannerAnswer[]>> {
    const closed = { kind: 'ended', how: 'the planner is closed' } as const;
    if (this.#isClosed) return closed;
    const { child } = await this.#open();
    // It may have been closed while it started, and would answer just before it ends.
    if (this.#isClosed) return closed;
    const timeoutMs = Math.max(...questions.map((question) => question.timeoutMs)) / 2;
    const asked = questions.map(({ request }): PlannerQuestion => ({ ...request, isNativeSkipped }));
    const reply = await askPlanner<PlannerAnswer[]>(child, asked, timeoutMs);
    if (reply.kind !== 'answer') {
      this.#opened = null;
      await end(child);
    }
    return reply;
  }

  #open(): Promise<OpenPlanner> {
    this.#opened ??= startPlanner(this.#input).catch((thrown: unknown) => {
      this.#opened = null;
      throw thrown;
    });
    return this.#opened;
  }
}

async function startPlanner(input: PlannerInput): Promise<OpenPlanner> {
  const child = fork(program, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  // Between questions nobody else listens; an error that no one hears would end the gateway.
  child.on('error', () => undefined);
  const reply = await askPlanner<PlannerStart>(child, input, startTimeoutMs);
  if (reply.kind === 'answer' && reply.answer.isReady) return { child, ...reply.answer };
  await end(child);
  throw new GatewayError('SUPERGRAPH_INVALID', { reason: describeFailedStart(reply) });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

function describeFailedStart(reply: PlannerReply<PlannerStart>): string {
  if (reply.kind === 'ended') return reply.how;
  if (reply.kind === 'timeout') return 'the planner does not come to an end with it';
  return reply.answer.isReady ? '' : reply.answer.reason;
}

function readPlan(reply: PlannerReply<PlannerAnswer>): PlanNode | null {
  if (reply.kind === 'timeout') throw new GatewayError('PLANNING_TIMEOUT');
  if (reply.kind === 'ended') throw new GatewayError('PLANNING_FAILED', {}, { detail: reply.how });
  if ('reason' in reply.answer) throw new GatewayError('PLANNING_FAILED', {}, { detail: reply.answer.reason });
  return reply.answer.node;
}
