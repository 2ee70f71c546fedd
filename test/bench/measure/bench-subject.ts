import type { AnswerCheck } from '../load/answer-check.ts';
import { runLoad } from '../load/run-load.ts';
import { type BenchOperation, type OperationName, operationNames } from '../operations/operations.ts';
import type { RunningContestant } from '../process/start-contestant.ts';
import type { Stubs } from '../process/start-stubs.ts';
import type { Measurement } from './measurement.ts';
import { readCpuMs } from './process-usage.ts';
import { quantile } from './quantile.ts';

/** Requests under way at a time, as in the public benchmark. */
const CONCURRENCY = 50;

/** How long a contestant is put under load before it is measured: after minutes of rest, V8 needs a second and more for its memory. */
const WAKE_UP_MS = 2000;

/** One contestant under measurement. It numbers its requests, so that no `unique` or `unplanned` document comes to it twice. */
export class BenchSubject {
  readonly running: RunningContestant;
  readonly #stubs: Stubs;
  readonly #checks: ReadonlyMap<OperationName, AnswerCheck>;
  #nextNumber = 1;

  constructor(running: RunningContestant, stubs: Stubs, createCheck: (operation: OperationName) => AnswerCheck) {
    this.running = running;
    this.#stubs = stubs;
    this.#checks = new Map(operationNames.map((name) => [name, createCheck(name)]));
  }

  /** Sends requests that are checked but not measured. Throws WrongAnswerError. */
  async warmUp(operation: BenchOperation, requests: number): Promise<void> {
    await this.#load(operation, requests, CONCURRENCY);
  }

  /** Brings it back to where its warm-up left it: V8 gives memory back while others have their turn. Throws WrongAnswerError. */
  async wakeUp(operation: BenchOperation, requests: number): Promise<void> {
    await this.#load(operation, requests, CONCURRENCY, WAKE_UP_MS);
  }

  /** Sends one request. Throws WrongAnswerError. */
  async verify(operation: BenchOperation): Promise<void> {
    await this.#load(operation, 1, 1);
  }

  /** Measures a number of requests, all checked. Throws WrongAnswerError. */
  async measure(operation: BenchOperation, requests: number): Promise<Measurement> {
    await this.#stubs.takeCounters();
    const loadBefore = this.#readLoadMs();
    const cpuBefore = readCpuMs(this.running.pid);
    const { elapsedMs, latenciesMs } = await this.#load(operation, requests, CONCURRENCY);
    const cpuMs = readCpuMs(this.running.pid) - cpuBefore;
    const loadMs = this.#readLoadMs() - loadBefore;
    const { requests: fetches } = await this.#stubs.takeCounters();
    return {
      contestant: this.running.contestant.name,
      operation: operation.name,
      cpuMsPerRequest: cpuMs / requests,
      requestsPerSecond: (requests * 1000) / elapsedMs,
      p50Ms: quantile(latenciesMs, 0.5),
      p99Ms: quantile(latenciesMs, 0.99),
      fetchesPerRequest: fetches / requests,
      loadShare: loadMs / elapsedMs,
    };
  }

  /** CPU time that load generator and stubs have used. */
  #readLoadMs(): number {
    return readCpuMs(process.pid) + readCpuMs(this.#stubs.pid);
  }

  async #load(operation: BenchOperation, requests: number, concurrency: number, atMostMs?: number) {
    const isRight = this.#checks.get(operation.name) ?? (() => false);
    const firstNumber = this.#nextNumber;
    this.#nextNumber += requests;
    const { client } = this.running;
    return await runLoad({ client, operation, firstNumber, requests, atMostMs, concurrency, isRight });
  }
}
