import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  OverlappingFieldsCanBeMergedRule,
  parse,
  PossibleFragmentSpreadsRule,
  print,
  validate,
  ValuesOfCorrectTypeRule,
  VariablesInAllowedPositionRule,
  visit,
} from 'graphql';

/** What generated operations may break; all else they keep by construction. */
const rules = [
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  OverlappingFieldsCanBeMergedRule,
  PossibleFragmentSpreadsRule,
  ValuesOfCorrectTypeRule,
  VariablesInAllowedPositionRule,
];

/**
 * Makes a generated operation valid: of fields that cannot be merged the last is renamed; fragments that fit nowhere, variables
 * that nothing uses and nulls in a list that a custom scalar's value was taken for are removed.
 */
export function repairOperation(schema: GraphQLSchema, query: string): string {
  let document = parse(query, { noLocation: true });
  for (let attempt = 0; ; attempt++) {
    const errors = validate(schema, document, rules);
    const [error] = errors;
    if (!error) return print(document);
    const nodes = new Set(errors.flatMap((each) => each.nodes?.at(-1) ?? []));
    if (nodes.size === 0 || attempt > 200) throw error;
    document = repair(document, nodes, `r${attempt}_`);
  }
}

function repair(document: DocumentNode, broken: ReadonlySet<ASTNode>, prefix: string): DocumentNode {
  let renamed = 0;
  return visit(document, {
    enter(node) {
      if (!broken.has(node)) return undefined;
      if (node.kind === Kind.FIELD) return rename(node, `${prefix}${renamed++}`);
      const isSelection = node.kind === Kind.FRAGMENT_SPREAD || node.kind === Kind.INLINE_FRAGMENT;
      return isSelection ? typename : null;
    },
  });
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function rename(field: FieldNode, alias: string): FieldNode {
  return { ...field, alias: { kind: Kind.NAME, value: alias } };
}
