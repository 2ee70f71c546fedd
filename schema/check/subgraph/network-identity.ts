/** A network as the checks know it. */
export interface NetworkIdentity {
  /** Id of the network, which is also the prefix of its ids (`neu-ulm` of `neu-ulm:library`). */
  readonly id: string;
  /** Prefix of its types (`NeuUlm`). */
  readonly typePrefix: string;
}
