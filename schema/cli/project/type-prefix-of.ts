/** The usual type prefix of a network: its id in Pascal case (`neu-ulm`: `NeuUlm`). */
export function typePrefixOf(network: string): string {
  return network.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
