import type { Message } from '../problem/message.ts';

/** What came of the text of a cell: its value, or why it is refused. */
export type Reading<Value> = { readonly value: Value } | { readonly refusals: readonly Message[] };

/** A value that was read. */
export function accepted<Value>(value: Value): Reading<Value> {
  return { value };
}

/** A text that is refused, and why. */
export function refused(message: Message): { readonly refusals: readonly Message[] } {
  return { refusals: [message] };
}

/** How to read the text of a cell that is not empty. */
export type CellReader<Value> = (text: string, names: KnownNames) => Reading<Value>;

/** What cells may name: the network's own id prefix, the hubs of its tables, topics by folded name, regions by AGS code. */
export interface KnownNames {
  readonly network: string;
  readonly hubs: ReadonlySet<string>;
  readonly topics: ReadonlyMap<string, string>;
  readonly regions: ReadonlyMap<string, KnownRegion>;
}

/** A region of the shared vocabulary as far as tables need it. */
interface KnownRegion {
  readonly name: string;
  readonly isMunicipality: boolean;
}
