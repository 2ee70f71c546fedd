import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlanNode } from '@graphql-hive/router-query-planner';
import { GatewayError } from '../errors/gateway-error.ts';
import { askPlanner, type PlannerReply } from './ask-planner.ts';
import type { PlannerAnswer, PlannerStart } from './planner-message.ts';

/** Reading a supergraph of a hundred subgraphs takes less than a second; this only bounds a planner that hangs. */
const startTimeoutMs = 60_000;

const program = fileURLToPath(new URL(`./planner-main${extname(import.meta.url)}`, import.meta.url));

/**
 * The query planner of one supergraph, in a process of its own that starts when it is needed and plans one operation after the other.
 * When it ends unasked it is started again; an operation that ends it twice is at fault itself.
 */
export class PlannerProcess {
  readonly #sdl: string;
  #opened: Promise<ChildProcess> | null = null;
  #lastTurn: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(sdl: string) {
    this.#sdl = sdl;
  }

  /** Starts the process and lets it read the supergraph; returns its process id. Raises SUPERGRAPH_INVALID. */
  async start(): Promise<number | undefined> {
    const { pid } = await this.#open();
    return pid;
  }

  /**
   * Plans a validated operation without conditions. Null where the plan is empty. `timeoutMs` counts from the moment its turn
   * comes. Raises PLANNING_FAILED and PLANNING_TIMEOUT.
   */
  async plan(text: string, timeoutMs: number): Promise<PlanNode | null> {
    const turn = this.#lastTurn.then(async () => {
      const reply = await this.#ask(text, timeoutMs);
      return reply.kind === 'ended' ? this.#ask(text, timeoutMs) : reply;
    });
    this.#lastTurn = turn.catch(() => undefined);
    return readPlan(await turn);
  }

  /** Ends the process; whoever waits for a plan gets PLANNING_FAILED. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const child = await this.#opened?.catch(() => null);
    if (child) await end(child);
  }

  async #ask(text: string, timeoutMs: number): Promise<PlannerReply<PlannerAnswer>> {
    if (this.#isClosed) return { kind: 'ended', how: 'the planner is closed' };
    const child = await this.#open();
    const reply = await askPlanner<PlannerAnswer>(child, { text }, timeoutMs);
    if (reply.kind !== 'answer') {
      this.#opened = null;
      await end(child);
    }
    return reply;
  }

  #open(): Promise<ChildProcess> {
    this.#opened ??= startPlanner(this.#sdl).catch((thrown: unknown) => {
      this.#opened = null;
      throw thrown;
    });
    return this.#opened;
  }
}

async function startPlanner(sdl: string): Promise<ChildProcess> {
  const child = fork(program, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const reply = await askPlanner<PlannerStart>(child, sdl, startTimeoutMs);
  if (reply.kind === 'answer' && reply.answer.isReady) return child;
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
