/** Turns bodies into bytes; all who waited for the same answer are handed the same ones. */
export class BodyEncoder {
  #text = '';
  #bytes = Buffer.alloc(0);

  /** The bytes of a text, which nobody may change: whoever asks for the last text again gets them too. */
  encode(text: string): Buffer {
    // The same string is found by its address, so that this costs nothing where it could be of use.
    if (text !== this.#text) {
      this.#bytes = Buffer.from(text);
      this.#text = text;
    }
    return this.#bytes;
  }
}
