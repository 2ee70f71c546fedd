import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a document is answered from. */
export interface AnswerGraph {
  readonly schema: GraphQLSchema;
  /** Fields without resolvers are properties of it, or functions of their arguments. */
  readonly rootValue?: object;
  /** Resolves a representation in `_entities`; only subgraphs have it. */
  readonly resolveReference?: (representation: Representation) => unknown;
}

/** What stands for an entity in a request to a subgraph. */
export interface Representation {
  readonly __typename: string;
}

type Variables = Readonly<Record<string, unknown>>;
/** Reads a value off what its parent resolved to. */
type Read = (source: unknown) => unknown;

/**
 * Answers a query as graphql-js does, several times as fast: for documents that come once, whose answering must not bound what is measured. It knows what
 * the benchmark's schemas have, so no interfaces, no directives and no errors: what it does not know throws RangeError.
 */
export function answerDocument(graph: AnswerGraph, document: DocumentNode, variables: Variables = {}): object {
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const queryType = graph.schema.getQueryType();
  if (!operation || !queryType) throw new RangeError('no query');
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const answer = new AnswerCompiler(graph, variables, fragments).compileSelections(queryType, [operation.selectionSet]);
  return { data: answer(graph.rootValue ?? {}) };
}

/** Turns selections into functions, each once however many objects they are read off. */
class AnswerCompiler {
  readonly #graph: AnswerGraph;
  readonly #variables: Variables;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(graph: AnswerGraph, variables: Variables, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#graph = graph;
    this.#variables = variables;
    this.#fragments = fragments;
  }

  compileSelections(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Read {
    const nodes = new Map<string, FieldNode[]>();
    for (const set of sets) this.#collect(type, set, nodes);
    const fields = [...nodes].map(([key, sameKey]) => [key, this.#compileField(type, sameKey)] as const);
    return (source) => {
      const answer: Record<string, unknown> = {};
      for (const [key, read] of fields) answer[key] = read(source);
      return answer;
    };
  }

  #collect(type: GraphQLObjectType, set: SelectionSetNode, into: Map<string, FieldNode[]>): void {
    for (const selection of set.selections) {
      if (selection.directives?.length) throw new RangeError('a directive');
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const sameKey = into.get(key);
        if (sameKey) sameKey.push(selection);
        else into.set(key, [selection]);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (!fragment) throw new RangeError('an unknown fragment');
      if ((fragment.typeCondition?.name.value ?? type.name) === type.name)
        this.#collect(type, fragment.selectionSet, into);
    }
  }

  #compileField(type: GraphQLObjectType, nodes: readonly [FieldNode, ...FieldNode[]] | FieldNode[]): Read {
    const [node] = nodes as [FieldNode];
    const name = node.name.value;
    if (name === '__typename') return () => type.name;
    const field = type.getFields()[name];
    if (!field) throw new RangeError(`no field ${type.name}.${name}`);
    const args = field.args.length > 0 ? getArgumentValues(field, node, this.#variables) : {};
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (name === '_entities') return this.#compileEntities(sets, args['representations'] as Representation[]);
    const fieldType = getNamedType(field.type);
    const complete = isObjectType(fieldType) ? this.compileSelections(fieldType, sets) : (value: unknown) => value;
    return (source) => completeValue(resolve(field, source, args), complete);
  }

  #compileEntities(sets: readonly SelectionSetNode[], representations: readonly Representation[]): Read {
    const { schema, resolveReference } = this.#graph;
    const completes = new Map<string, Read>();
    return () =>
      representations.map((representation) => {
        const name = representation.__typename;
        const type = schema.getType(name);
        if (!isObjectType(type) || !resolveReference) throw new RangeError(`no entity ${name}`);
        const complete = completes.get(name) ?? this.compileSelections(type, sets);
        completes.set(name, complete);
        return completeValue(resolveReference(representation), complete);
      });
  }
}

function resolve(field: GraphQLField<unknown, unknown>, source: unknown, args: Variables): unknown {
  // No resolver of the benchmark reads its info.
  if (field.resolve) return field.resolve(source, args, undefined, {} as GraphQLResolveInfo);
  const value = (source as Record<string, unknown>)[field.name];
  return typeof value === 'function' ? value(args) : value;
}

function completeValue(value: unknown, complete: Read): unknown {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.map((item) => completeValue(item, complete)) : complete(value);
}
