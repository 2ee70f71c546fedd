import { parse } from 'graphql';
import { BoundedCache } from '../../../schema/cache/bounded-cache.ts';
import { answerDocument } from '../operations/answer-document.ts';
import { findUniqueToken, TOKEN_ZERO } from '../operations/unique-token.ts';
import type { StubSubgraph } from './stub-subgraph.ts';

/** Body of a request to a subgraph. */
interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown> | null;
}

/** What was asked of the stubs since the last look. */
export interface StubCounters {
  readonly requests: number;
  readonly answeredBytes: number;
  /** Requests whose body was new, so that the answer had to be computed. */
  readonly computed: number;
}

/** Far more than the operations with one answer need of all contestants. */
const MAX_ANSWERS = 2000;

/**
 * The answers of the stub subgraphs as ready bytes, by request body. A body is computed the first time and looked up from then
 * on, unless many others came meanwhile; bodies that differ only in the unique token are one.
 */
export class AnswerStore {
  readonly #subgraphs: ReadonlyMap<string, StubSubgraph>;
  readonly #answers = new BoundedCache<{ readonly text: string; readonly bytes: Buffer }>(MAX_ANSWERS);
  #counters: StubCounters = { requests: 0, answeredBytes: 0, computed: 0 };

  constructor(subgraphs: readonly StubSubgraph[]) {
    this.#subgraphs = new Map(subgraphs.map((subgraph) => [`/${subgraph.name}`, subgraph]));
  }

  /** Answers a request to the subgraph of that path. */
  answer(path: string, body: string): Uint8Array {
    const token = findUniqueToken(body);
    const known = token === null ? body : body.replaceAll(token, TOKEN_ZERO);
    const key = `${path} ${known}`;
    const answer = this.#answers.get(key) ?? this.#compute(key, path, known);
    const bytes = token === null ? answer.bytes : Buffer.from(answer.text.replaceAll(TOKEN_ZERO, token));
    const { requests, answeredBytes, computed } = this.#counters;
    this.#counters = { requests: requests + 1, answeredBytes: answeredBytes + bytes.byteLength, computed };
    return bytes;
  }

  /** The counters since the last call. */
  takeCounters(): StubCounters {
    const counters = this.#counters;
    this.#counters = { requests: 0, answeredBytes: 0, computed: 0 };
    return counters;
  }

  #compute(key: string, path: string, body: string): { text: string; bytes: Buffer } {
    const subgraph = this.#subgraphs.get(path);
    if (subgraph === undefined) throw new RangeError(`no subgraph at ${path}`);
    const { query, variables } = JSON.parse(body) as SubgraphRequest;
    const text = JSON.stringify(answerDocument(subgraph, parse(query, { noLocation: true }), variables ?? {}));
    const answer = { text, bytes: Buffer.from(text) };
    this.#answers.set(key, answer);
    this.#counters = { ...this.#counters, computed: this.#counters.computed + 1 };
    return answer;
  }
}
