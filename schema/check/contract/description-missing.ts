import type { ASTNode, StringValueNode } from 'graphql';
import { createFinding } from '../report/create-finding.ts';
import { positionOf } from '../subgraph/position-of.ts';
import type { TypeDefinition } from '../subgraph/type-definition.ts';
import { ownTypes, type ContractRule, type ContractSubject } from './contract-subject.ts';

/** Something that can be described. */
interface Describable {
  readonly coordinate: string;
  readonly node: ASTNode;
  readonly isDescribed: boolean;
}

/** Rule `DESCRIPTION_MISSING`. */
export const descriptionMissing: ContractRule = (subject) =>
  [...ownTypes(subject).flatMap((type) => [typeItself(type), ...listMembers(type)]), ...ownRootFields(subject)]
    .filter(({ isDescribed }) => !isDescribed)
    .map(({ coordinate, node }) => {
      const message = {
        de: `${coordinate} hat keine Beschreibung. Ein Satz in """…""" davor sagt, was gemeint ist; er steht dann in der Dokumentation.`,
        en: `${coordinate} has no description. A sentence in """…""" before it tells what it means; it is shown in the documentation.`,
      };
      return createFinding('DESCRIPTION_MISSING', message, { coordinate, position: positionOf(node) });
    });

/** Root types need no description, their fields do; `_catalog` is the contract's. */
function ownRootFields({ subgraph }: ContractSubject): Describable[] {
  return Object.values(subgraph.rootTypes)
    .flatMap((name) => listMembers(subgraph.types.get(name)))
    .filter(({ coordinate }) => !/\._(catalog|service|entities)\b/.test(coordinate));
}

function typeItself({ name, node, isDescribed }: TypeDefinition): Describable {
  return { coordinate: name, node, isDescribed };
}

function listMembers(type: TypeDefinition | undefined): Describable[] {
  if (!type) return [];
  const members = [...type.inputFields, ...type.values].map((node) =>
    describable(`${type.name}.${node.name.value}`, node),
  );
  const fields = type.fields.flatMap((field) => {
    const coordinate = `${type.name}.${field.name.value}`;
    const args = (field.arguments ?? []).map((node) => describable(`${coordinate}(${node.name.value}:)`, node));
    return [describable(coordinate, field), ...args];
  });
  return [...fields, ...members];
}

function describable(
  coordinate: string,
  { name, description }: { readonly name: ASTNode; readonly description?: StringValueNode | undefined },
): Describable {
  return { coordinate, node: name, isDescribed: (description?.value.trim() ?? '') !== '' };
}
