/** A supergraph as it came, not yet loaded. */
export interface OfferedSupergraph {
  readonly sdl: string;
  /** Of the SDL: `ed25519=<base64>`. Null where it came without one. */
  readonly signature: string | null;
}

/** Takes a supergraph over, which is served when it resolves. Raises SUPERGRAPH_INVALID; what was served then goes on. */
export type Offer = (offered: OfferedSupergraph) => Promise<void>;

/** Where supergraphs come from. */
export interface SupergraphSource {
  /** Offers the supergraph that there is. Raises why there is none, and what `offer` raises. */
  open(offer: Offer): Promise<void>;
  /** After `open`, whatever became of it: offers each new supergraph, one after the other. What is wrong with one is logged. */
  follow(offer: Offer): void;
  /** Offers nothing any more. */
  stop(): Promise<void>;
}
