/** An operation whose use is counted. */
interface CountedOperation {
  /** Of its fields. The same list each time. */
  readonly listCoordinates: () => readonly string[];
}

/** How often which client asked for which field. */
export interface FieldCount {
  readonly client: string;
  readonly coordinate: string;
  readonly count: number;
}

/** Operations whose counts wait to be turned into those of fields: they keep their documents alive. */
const maxOperations = 1_000;

/** Clients may call themselves what they like; those beyond are counted together. */
const maxClients = 100;
const others = 'others';

/** Counts the use of fields by client. A request costs one increment; its operation's fields are looked up later. */
export class UsageCounts {
  readonly #operations = new Map<string, Map<CountedOperation, number>>();
  readonly #fields = new Map<string, Map<string, number>>();
  #operationCount = 0;

  /** Counts one request. */
  count(client: string, operation: CountedOperation): void {
    const counts = this.#operations.get(client) ?? this.#addClient(client);
    const known = counts.get(operation);
    if (known === undefined && ++this.#operationCount > maxOperations) this.#fold();
    counts.set(operation, (known ?? 0) + 1);
  }

  /** All counts since the last call. */
  take(): FieldCount[] {
    this.#fold();
    const taken = [...this.#fields].flatMap(([client, counts]) =>
      [...counts].map(([coordinate, count]) => ({ client, coordinate, count })),
    );
    this.#fields.clear();
    this.#operations.clear();
    return taken;
  }

  #addClient(client: string): Map<CountedOperation, number> {
    const name = this.#operations.size < maxClients ? client : others;
    const counts = this.#operations.get(name) ?? new Map<CountedOperation, number>();
    this.#operations.set(name, counts);
    return counts;
  }

  #fold(): void {
    for (const [client, operations] of this.#operations) {
      const fields = this.#fields.get(client) ?? new Map<string, number>();
      this.#fields.set(client, fields);
      for (const [operation, count] of operations) {
        for (const coordinate of operation.listCoordinates()) {
          fields.set(coordinate, (fields.get(coordinate) ?? 0) + count);
        }
      }
      operations.clear();
    }
    this.#operationCount = 0;
  }
}
