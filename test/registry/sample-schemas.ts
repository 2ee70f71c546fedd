import { readFileSync } from 'node:fs';

const read = (name: string): string => readFileSync(`subgraphs/${name}/schema.graphql`, 'utf8');

/** The schema that the directory of this repository publishes; it has stubs of the three networks here, and of no others. */
export const directorySdl = read('directory');

/** The schema of a network that keeps the contract, with types of this prefix. */
export function networkSdl(typePrefix: string): string {
  return read('state').replaceAll(/\bState(?=[A-Z])/g, typePrefix);
}

/** Adds a field to the hubs of a network. */
export function withHubField(sdl: string, typePrefix: string, field: string): string {
  const head = `type ${typePrefix}Hub implements Entry & Hub @key(fields: "id") {\n`;
  return sdl.replace(head, `${head}  """A field of this network alone."""\n  ${field}\n`);
}
