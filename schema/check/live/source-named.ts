import { createFinding } from '../report/create-finding.ts';
import type { Finding } from '../report/finding.ts';
import { findFacts } from './entities/find-facts.ts';
import { examples } from './excerpt.ts';

/** Rule `SOURCE_NAMED`, over entities that were asked for with all their fields. */
export function sourceNamed(entities: readonly Readonly<Record<string, unknown>>[]): Finding[] {
  const nameless = entities.flatMap((entity) => {
    const facts = findFacts(entity, String(entity['__typename']));
    const { sources } = entity;
    // A profile may have nothing to tell, and then no source.
    const isSourceless =
      !Array.isArray(sources) || (facts.length > 0 && sources.length === 0) || !sources.every(isNamed);
    const places = [
      ...(isSourceless ? [`${String(entity['__typename'])}.sources`] : []),
      ...facts.filter(({ source }) => !isNamed(source)).map(({ place }) => place),
    ];
    return places.map((place) => `${place} (${String(entity['id'])})`);
  });
  if (nameless.length === 0) return [];
  const message = {
    de: `Angaben ohne Quelle: ${examples([...new Set(nameless)])}. Jeder Eintrag nennt unter sources mindestens eine Quelle und jede Angabe ihre source, mit nicht leerem title.`,
    en: `Facts without a source: ${examples([...new Set(nameless)])}. Every entry names at least one source in sources, and every fact its source, with a title that is not empty.`,
  };
  return [createFinding('SOURCE_NAMED', message)];
}

function isNamed(source: unknown): boolean {
  const isSource = typeof source === 'object' && source !== null && 'title' in source;
  return isSource && typeof source.title === 'string' && source.title.trim() !== '';
}
