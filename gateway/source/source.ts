/** What a gateway serves by, as it came and not yet loaded: a supergraph (SDL), or persisted documents (JSON). */
export interface Offered {
  readonly text: string;
  /** Of the text: `ed25519=<base64>`. Null where it came without one. */
  readonly signature: string | null;
}

/** Takes over what is offered, which is served when it resolves. Raises what is wrong with it; what was served then goes on. */
export type Offer = (offered: Offered) => Promise<void>;

/** Where supergraphs, or persisted documents, come from. */
export interface Source {
  /** Offers what there is. Raises why there is nothing, and what `offer` raises. */
  open(offer: Offer): Promise<void>;
  /** After `open`, whatever became of it: offers everything new, one after the other. What is wrong with one is logged. */
  follow(offer: Offer): void;
  /** Offers nothing any more. */
  stop(): Promise<void>;
}
