import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isCompositeType, isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { projectPath } from '../project-path.ts';

/** A selection of every field of a type of a network, `depth` levels down; `__typename` where an interface or the depth ends it. */
export function everyField(network: string, typeName: string, depth = 6): string {
  const text = readFileSync(projectPath(`subgraphs/${network}/schema.graphql`), 'utf8');
  return selection(buildSchema(text, { assumeValidSDL: true }), typeName, depth);
}

function selection(schema: GraphQLSchema, typeName: string, depth: number): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type) || depth === 0) return '__typename';
  const fields = Object.values(type.getFields()).map(({ name, type }) => {
    const named = getNamedType(type);
    return isCompositeType(named) ? `${name} { ${selection(schema, named.name, depth - 1)} }` : name;
  });
  return fields.join(' ');
}
