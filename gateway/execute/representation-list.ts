import { Gap } from './failure.ts';
import type { JsonObject } from './json.ts';
import type { PlainRepresentation } from './plain-representation.ts';

/** The representations of one request, each once, and the places that asked for each. */
export class RepresentationList {
  /** JSON. */
  readonly texts: string[] = [];
  /** By the index of the representation. */
  readonly targets: JsonObject[][] = [];
  readonly #hasEscapes: boolean;
  readonly #byText = new Map<string, number>();
  /** For representations of a single field, which is most of them: their places are found without writing them again. */
  readonly #byValue = new Map<PlainRepresentation, Map<unknown, number>>();

  /** `hasEscapes`: whether a string that is represented may need escaping. */
  constructor(hasEscapes: boolean) {
    this.#hasEscapes = hasEscapes;
  }

  /** Adds a place that is represented by `text`; returns the representation's index. */
  add(text: string, place: JsonObject): number {
    const known = this.#byText.get(text);
    if (known !== undefined) {
      this.targets[known]?.push(place);
      return known;
    }
    const index = this.texts.push(text) - 1;
    this.targets.push([place]);
    this.#byText.set(text, index);
    return index;
  }

  /** Adds a place that has what represents it; returns the gap that it has instead. A place with nothing of it is left out. */
  addPlain(plain: PlainRepresentation, place: JsonObject): Gap | undefined {
    if (plain.fields.length > 1) return this.#addFields(plain, place);
    const value = place[plain.fields[0].name];
    if (typeof value === 'object' && value !== null) return this.#addFields(plain, place);
    const byValue = this.#byValue.get(plain) ?? new Map<unknown, number>();
    const known = byValue.get(value);
    if (known !== undefined) this.targets[known]?.push(place);
    else if (value !== undefined) {
      this.#byValue.set(
        plain,
        byValue.set(value, this.add(`${plain.head}${plain.fields[0].before}${this.#write(value)}}`, place)),
      );
    }
    return undefined;
  }

  #addFields({ head, fields }: PlainRepresentation, place: JsonObject): Gap | undefined {
    let text = head;
    for (const { name, before } of fields) {
      const value = place[name];
      if (value instanceof Gap) return value;
      if (value !== undefined) text += before + this.#write(value);
    }
    if (text !== head) this.add(`${text}}`, place);
    return undefined;
  }

  #write(value: unknown): string {
    return typeof value === 'string' && !this.#hasEscapes ? `"${value}"` : JSON.stringify(value);
  }
}
