/** What the data files of a network may refer to, by the keys that its files use. */
export interface KnownKeys {
  readonly network: string;
  readonly topics: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  readonly municipalities: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  readonly programmes: ReadonlySet<string>;
  readonly hubs: ReadonlySet<string>;
}
