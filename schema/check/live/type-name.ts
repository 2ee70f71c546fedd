import { createFinding } from '../report/create-finding.ts';
import { examples } from './excerpt.ts';
import type { LiveRule } from './live-subject.ts';
import { concreteTypeName } from './entities/concrete-type-name.ts';

/** Rule `TYPE_NAME`. */
export const typeName: LiveRule = ({ feed, network }) => {
  const wrong = feed.entries
    .filter((entry) => entry.typeName !== concreteTypeName(entry.kind, network))
    .map(({ id, typeName }) => `${id}: ${typeName}`);
  if (wrong.length === 0) return [];
  const names = (['HUB', 'OFFER', 'PROFILE'] as const).map((kind) => concreteTypeName(kind, network)).join(', ');
  const message = {
    de: `Einträge in _catalog nennen fremde Typen: ${examples([...new Set(wrong)])}. typeName ist je nach kind ${names}.`,
    en: `Entries in _catalog name foreign types: ${examples([...new Set(wrong)])}. By kind, typeName is ${names}.`,
  };
  return [createFinding('TYPE_NAME', message, { coordinate: 'CatalogEntry.typeName' })];
};
