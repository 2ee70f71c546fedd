import { type ConstDirectiveNode, Kind } from 'graphql';

/** The string and boolean arguments of a directive, each time it stands at a node. */
export function readDirectives(
  { directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  name: string,
): Readonly<Record<string, string | boolean>>[] {
  return directives
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: given = [] }) => {
      const values: Record<string, string | boolean> = {};
      for (const { name, value } of given) {
        if (value.kind === Kind.STRING || value.kind === Kind.BOOLEAN || value.kind === Kind.ENUM) {
          values[name.value] = value.value;
        }
      }
      return values;
    });
}
