import { Gap } from './failure.ts';
import type { JsonObject } from './json.ts';
import type { PlainRepresentation } from './plain-representation.ts';

/** A representation that generated code has written, found by its first field; those with the same one are a chain. */
export interface KnownRepresentation {
  readonly index: number;
  readonly next: KnownRepresentation | undefined;
}

/** The representations of one request, each once, and the places that asked for each. */
export class RepresentationList {
  /** JSON. */
  readonly texts: string[] = [];
  /** By the index of the representation. */
  readonly targets: JsonObject[][] = [];
  /** Whether a string that is represented may need escaping. */
  readonly hasEscapes: boolean;
  /** For generated code, which gives each type with a plain form a number. */
  readonly known: Map<unknown, KnownRepresentation>[] = [];
  readonly #byText = new Map<string, number>();

  constructor(hasEscapes: boolean) {
    this.hasEscapes = hasEscapes;
  }

  /** A list of some of them. */
  pick(isWanted: (index: number) => boolean): RepresentationList {
    const picked = new RepresentationList(this.hasEscapes);
    for (const [index, text] of this.texts.entries()) {
      if (!isWanted(index)) continue;
      picked.texts.push(text);
      picked.targets.push(this.targets[index] ?? []);
    }
    return picked;
  }

  /** Adds a place that is represented by `text`. */
  add(text: string, place: JsonObject): void {
    const known = this.#byText.get(text);
    if (known !== undefined) {
      this.targets[known]?.push(place);
      return;
    }
    this.#byText.set(text, this.texts.push(text) - 1);
    this.targets.push([place]);
  }

  /** Adds a place that has what represents it; returns the gap that it has instead. A place with nothing of it is left out. */
  addPlain({ head, fields }: PlainRepresentation, place: JsonObject): Gap | undefined {
    let text = head;
    for (const { name, before } of fields) {
      const value = place[name];
      if (value instanceof Gap) return value;
      if (value !== undefined) text += before + JSON.stringify(value);
    }
    if (text !== head) this.add(`${text}}`, place);
    return undefined;
  }
}
