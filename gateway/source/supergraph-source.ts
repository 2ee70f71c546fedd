/** Takes a supergraph over, which is served when it resolves. Raises SUPERGRAPH_INVALID; what was served then goes on. */
export type Offer = (sdl: string) => Promise<void>;

/** Where supergraphs come from. */
export interface SupergraphSource {
  /**
   * Offers the supergraph that there is, and after that each new one, one after the other. Later ones that are refused are logged.
   */
  follow(offer: Offer): Promise<void>;
  /** Offers nothing any more. */
  stop(): Promise<void>;
}
