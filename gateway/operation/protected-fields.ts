import { type DocumentNode, type FieldNode, getNamedType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { Identity } from '../identity/identity.ts';
import type { Clause, Requirement } from '../supergraph/authorization.ts';
import type { Supergraph } from '../supergraph/supergraph.ts';

/** What of a document is not for everyone. */
export interface ProtectedFields {
  readonly fields: ReadonlyMap<FieldNode, Requirement>;
  /** What any of them asks. */
  readonly clauses: Requirement;
}

/**
 * Which of the clauses that an operation's fields ask a client meets: a digit for each, in their order. Empty where all fields are public.
 * Two clients with the same grants get the same plan, and may get the same answer.
 */
export type Grants = string;

/** The fields of a valid document that are not for everyone; null where there are none. */
export function findProtectedFields(
  { publicSchema, authorization: { requirements } }: Pick<Supergraph, 'publicSchema' | 'authorization'>,
  document: DocumentNode,
): ProtectedFields | null {
  if (requirements.size === 0) return null;
  const fields = new Map<FieldNode, Requirement>();
  const clauses = new Set<number>();
  const typeInfo = new TypeInfo(publicSchema);
  const roots = new Set<unknown>([
    publicSchema.getQueryType(),
    publicSchema.getMutationType(),
    publicSchema.getSubscriptionType(),
  ]);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field(field) {
        const type = getNamedType(typeInfo.getParentType());
        // The root's name is part of the public schema, like all of introspection.
        if (!type || (field.name.value === '__typename' && roots.has(type))) return;
        const requirement = requirements.get(`${type.name}.${field.name.value}`);
        if (!requirement) return;
        fields.set(field, requirement);
        for (const clause of requirement) clauses.add(clause);
      },
    }),
  );
  return fields.size > 0 ? { fields, clauses: [...clauses] } : null;
}

/** What of an operation a client is granted. */
export function decideGrants(
  { authorization }: Pick<Supergraph, 'authorization'>,
  protectedFields: ProtectedFields | null,
  identity: Identity,
): Grants {
  if (!protectedFields) return '';
  return protectedFields.clauses.map((index) => (isMet(authorization.clauses[index], identity) ? '1' : '0')).join('');
}

/** The grants to plan for before anyone asks: those of whoever is granted nothing, and of whoever is granted everything. */
export function listUsualGrants(protectedFields: ProtectedFields | null): Grants[] {
  if (!protectedFields) return [''];
  return ['0', '1'].map((digit) => digit.repeat(protectedFields.clauses.length));
}

/** The fields that grants leave out. */
export function findRefusedFields(protectedFields: ProtectedFields | null, grants: Grants): Set<FieldNode> {
  const refused = new Set<FieldNode>();
  if (!protectedFields) return refused;
  const granted = new Set(protectedFields.clauses.filter((_, at) => grants[at] === '1'));
  for (const [field, requirement] of protectedFields.fields) {
    if (!requirement.every((clause) => granted.has(clause))) refused.add(field);
  }
  return refused;
}

/** Whoever is anonymous meets nothing, whatever groups there are. */
function isMet(clause: Clause | undefined, { name, scopes, policies }: Identity): boolean {
  if (!clause || name === null) return false;
  if (clause.kind === 'authenticated') return true;
  const held = clause.kind === 'scopes' ? scopes : policies;
  return clause.anyOf.some((group) => group.every((name) => held.has(name)));
}
