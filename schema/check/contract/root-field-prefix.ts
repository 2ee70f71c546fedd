import type { FieldDefinitionNode } from 'graphql';
import { createFinding } from '../report/create-finding.ts';
import type { Finding } from '../report/finding.ts';
import { isMachineryField } from '../subgraph/machinery.ts';
import { positionOf } from '../subgraph/position-of.ts';
import type { ContractRule, ContractSubject } from './contract-subject.ts';

/** Rule `ROOT_FIELD_PREFIX`. */
export const rootFieldPrefix: ContractRule = (subject) =>
  Object.values(subject.subgraph.rootTypes).flatMap((root) =>
    (subject.subgraph.types.get(root)?.fields ?? [])
      .filter(({ name }) => isForeign(name.value, subject))
      .map((field) => toFinding(root, field, subject)),
  );

function isForeign(name: string, { network }: ContractSubject): boolean {
  const prefix = fieldPrefix(network.typePrefix);
  const isPrefixed = name.startsWith(prefix) && /^([A-Z0-9_]|$)/.test(name.slice(prefix.length));
  return name !== '_catalog' && !isMachineryField(name) && !isPrefixed;
}

function fieldPrefix(typePrefix: string): string {
  return typePrefix.charAt(0).toLowerCase() + typePrefix.slice(1);
}

function toFinding(root: string, { name }: FieldDefinitionNode, subject: ContractSubject): Finding {
  const prefix = fieldPrefix(subject.network.typePrefix);
  const owner = subject.foreignRootFields.get(name.value);
  const coordinate = `${root}.${name.value}`;
  const message = {
    de: `${coordinate} ist ${owner ? `schon ein Feld von „${owner}“` : 'ohne Präfix des Netzwerks'}. Außer _catalog sind nur Felder „${prefix}…“ erlaubt.`,
    en: `${coordinate} ${owner ? `is a field of "${owner}" already` : "lacks the network's prefix"}. Beside _catalog only fields "${prefix}…" are allowed.`,
  };
  return createFinding('ROOT_FIELD_PREFIX', message, { coordinate, position: positionOf(name) });
}
