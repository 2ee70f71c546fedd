import type { GraphDefinition, SubgraphDefinition } from '../../testkit/federation/subgraph-definition.ts';
import { parseFieldSet } from '../model/field-sets.ts';
import type { DifferentialCase } from '../model/differential-case.ts';
import { pick, type RowGraph, type Source } from './row-graph.ts';
import type { FieldFacts, TypeFacts } from './subgraph-catalogue.ts';

type Resolvers = NonNullable<SubgraphDefinition['resolvers']>[string];

/**
 * The subgraphs of a case with resolvers over its rows. A field with `@requires` reads nothing but the representation, and
 * a field that another subgraph answers (`@override`) fails, so that a plan which asks the wrong one is noticed.
 */
export function defineSubgraphs({ subgraphs }: DifferentialCase, rows: RowGraph): GraphDefinition {
  const definitions = Object.entries(subgraphs).map(([name, sdl]): [string, SubgraphDefinition] => {
    const types = [...(rows.catalogues.get(name)?.values() ?? [])];
    return [
      name,
      {
        sdl,
        hasLooseLeaves: true,
        resolvers: Object.fromEntries(types.map((type) => [type.name, defineType(name, type, rows)])),
      },
    ];
  });
  return Object.fromEntries(definitions);
}

function defineType(subgraph: string, type: TypeFacts, rows: RowGraph): Resolvers {
  const isRoot = type.name === 'Query' || type.name === 'Mutation';
  const resolvers: Record<string, Resolvers[string]> = {};
  for (const [name, facts] of type.isInterface ? [] : type.fields) {
    const isElsewhere = isAnsweredElsewhere(subgraph, type.name, name, rows);
    resolvers[name] = (given, parameters) => {
      if (isElsewhere) return new Error('Another subgraph answers this field.');
      const source = isRoot ? rows.root(type.name) : (given as unknown as Source);
      return rows.read(source, facts, parameters, readRequired(source, type.name, facts, rows));
    };
  }
  if (type.keys.length > 0) {
    resolvers['__resolveReference'] = (representation) => rows.findRow(type, representation);
  }
  return resolvers;
}

/** From the representation; a provided field (`@provides`) reads it from the rows instead. */
function readRequired(source: Source, type: string, { definition, requires }: FieldFacts, rows: RowGraph): unknown {
  if (requires !== null) return pick(source.given ?? {}, parseFieldSet(requires));
  const elsewhere = rows.findFacts(type, definition.name.value)?.requires ?? null;
  return elsewhere === null ? null : rows.project(source, parseFieldSet(elsewhere));
}

function isAnsweredElsewhere(subgraph: string, type: string, field: string, rows: RowGraph): boolean {
  return [...rows.catalogues].some(([name, types]) => {
    const { from, label = null } = types.get(type)?.fields.get(field)?.overrides ?? {};
    if (from === undefined) return false;
    if (label === null || label === 'on' || label === 'percent(100)') return subgraph === from;
    // Between the two, either may be asked.
    return (label === 'off' || label === 'percent(0)') && subgraph === name;
  });
}
