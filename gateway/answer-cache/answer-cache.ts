import type { CachePolicy } from './cache-policy.ts';

/** One answer that a subgraph gave: an entity, or a whole body of root fields. */
export interface KnownAnswer {
  readonly subgraph: string;
  /** Of the entity: `{ __typename, ...key }` and what it required, JSON. Null for root fields. */
  readonly representation: string | null;
  /** Whether objects of other types are part of it, so that it says something of these too. */
  readonly holdsOthers: boolean;
  /** The entity as JSON, or the body as it came. */
  readonly content: string | Buffer;
  /** When the subgraph was asked, or earlier if it was no new answer then; in milliseconds of `performance.now()`. */
  readonly madeAtMs: number;
  readonly policy: CachePolicy;
}

/** Which answers to forget: those that fit everything that is given. */
export interface PurgeFilter {
  readonly subgraph?: string | undefined;
  /** Id of a network: what its own subgraph said, and what any subgraph said of it or of its entries. */
  readonly network?: string | undefined;
  /** Name of an entity type. */
  readonly type?: string | undefined;
  /** Fields of a representation with their values. */
  readonly key?: Readonly<Record<string, unknown>> | undefined;
}

/** What an execution needs of the cache. */
export type KnownAnswers = Pick<
  AnswerCache,
  'mayBeFresh' | 'findUsable' | 'findForError' | 'isWorthStoring' | 'store' | 'beginRefresh' | 'endRefresh'
>;

/** How old an answer for want of a newer one must be before it is worth replacing by the same. */
const replaceAfterMs = 1_000;

/** What an entry takes beside its key and content: the objects around them. */
const entryBytes = 300;

/**
 * What subgraphs answered and allowed to be kept, bounded in bytes; what was not used for the longest time goes first. It outlives
 * supergraphs, so that a network that is down is not forgotten when another one publishes. See docs/adr/0063.
 */
export class AnswerCache {
  readonly #maxBytes: number;
  readonly #answers = new Map<string, KnownAnswer>();
  /** Subgraphs that gave an answer which may be used without asking again. */
  readonly #withFresh = new Set<string>();
  readonly #refreshing = new Set<string>();
  #bytes = 0;
  readonly #lookups = { hit: 0, miss: 0, stale: 0 };
  #outdatedAtMs = Number.NEGATIVE_INFINITY;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#answers.size;
  }

  /** How much it holds, and how its lookups ended: `stale` are answers in the place of a failure. */
  get use(): { readonly entries: number; readonly lookups: Readonly<Record<'hit' | 'miss' | 'stale', number>> } {
    return { entries: this.size, lookups: this.#lookups };
  }

  /** Whether it is worth looking for an answer before this subgraph is asked. */
  mayBeFresh(subgraph: string): boolean {
    return this.#withFresh.has(subgraph);
  }

  /** An answer that may be used as if it were new, or while a newer one is asked for. */
  findUsable(key: string, nowMs: number): KnownAnswer | null {
    const known = this.#use(key);
    const isUsable = known && known.madeAtMs > this.#outdatedAtMs && nowMs - known.madeAtMs < known.policy.revalidateMs;
    this.#lookups[isUsable ? 'hit' : 'miss']++;
    return isUsable ? known : null;
  }

  /** An answer that may be used since the subgraph failed. */
  findForError(key: string, nowMs: number): KnownAnswer | null {
    const known = this.#use(key);
    if (!known || nowMs - known.madeAtMs >= known.policy.errorMs) return null;
    this.#lookups.stale++;
    return known;
  }

  /** Whether `store` would change anything worth the work. */
  isWorthStoring(key: string, policy: CachePolicy, askedAtMs: number): boolean {
    if (policy.revalidateMs > 0) return true;
    const known = this.#answers.get(key);
    return !known || askedAtMs - policy.ageMs - known.madeAtMs >= replaceAfterMs;
  }

  store(key: string, answer: KnownAnswer): void {
    this.#remove(key);
    const bytes = measure(key, answer);
    if (bytes > this.#maxBytes) return;
    this.#answers.set(key, answer);
    this.#bytes += bytes;
    if (answer.policy.revalidateMs > 0) this.#withFresh.add(answer.subgraph);
    for (const oldest of this.#answers.keys()) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#remove(oldest);
    }
  }

  /** Uses nothing that is known by now as if it were new: something was written. */
  outdate(nowMs: number): void {
    this.#outdatedAtMs = nowMs;
  }

  /** Forgets answers; returns how many. Those that may hold what is purged as a part go too. */
  purge({ subgraph, network, type, key }: PurgeFilter): number {
    let count = 0;
    for (const [name, answer] of this.#answers) {
      if (subgraph !== undefined && answer.subgraph !== subgraph) continue;
      if (network !== undefined && !answer.holdsOthers && !isOf(answer, network)) continue;
      if (type !== undefined && !answer.holdsOthers && !represents(answer, type, key)) continue;
      this.#remove(name);
      count++;
    }
    return count;
  }

  /** Whether nobody asks for a newer answer under this key yet. Who is told so has to call `endRefresh`. */
  beginRefresh(key: string): boolean {
    if (this.#refreshing.has(key)) return false;
    this.#refreshing.add(key);
    return true;
  }

  endRefresh(key: string): void {
    this.#refreshing.delete(key);
  }

  #use(key: string): KnownAnswer | undefined {
    const answer = this.#answers.get(key);
    if (!answer) return undefined;
    // A map iterates in order of insertion: what was used last is inserted anew.
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer;
  }

  #remove(key: string): void {
    const answer = this.#answers.get(key);
    if (!answer) return;
    this.#answers.delete(key);
    this.#bytes -= measure(key, answer);
  }
}

/** Strings count two bytes a character, which is the most they take. */
function measure(key: string, { content, representation }: KnownAnswer): number {
  return 2 * (key.length + content.length + (representation?.length ?? 0)) + entryBytes;
}

function represents({ representation }: KnownAnswer, type: string, key: PurgeFilter['key']): boolean {
  const { __typename, ...fields } = JSON.parse(representation ?? '{}') as Record<string, unknown>;
  if (__typename !== type) return false;
  return Object.entries(key ?? {}).every(([name, value]) => JSON.stringify(fields[name]) === JSON.stringify(value));
}

/** Ids of entries begin with that of their network; the network itself has no more than that. */
function isOf({ subgraph, representation }: KnownAnswer, network: string): boolean {
  if (subgraph === network) return true;
  const { __typename, ...fields } = JSON.parse(representation ?? '{}') as Record<string, unknown>;
  return Object.values(fields).some((value) => value === network || String(value).startsWith(`${network}:`));
}
