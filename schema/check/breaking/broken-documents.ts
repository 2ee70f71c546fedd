import { type GraphQLSchema, Kind, parse, validate } from 'graphql';
import { createFinding } from '../report/create-finding.ts';
import type { Finding } from '../report/finding.ts';

/** A document that clients name by its id. */
export interface CheckedDocument {
  readonly id: string;
  /** GraphQL, as it was published. */
  readonly text: string;
}

/** Documents that are named; more help nobody. */
const maxNamed = 20;

/**
 * Rule `PERSISTED_DOCUMENT_BROKEN`: what clients were promised is answered by the graph as it would be, too. What it refuses already is no matter
 * of this change.
 */
export function brokenDocuments(
  documents: readonly CheckedDocument[],
  active: GraphQLSchema,
  next: GraphQLSchema,
): readonly Finding[] {
  const broken = documents.flatMap(({ id, text }) => {
    const document = parse(text, { noLocation: true });
    const [error] = validate(next, document);
    if (!error || validate(active, document).length > 0) return [];
    const names = document.definitions.flatMap((node) =>
      node.kind === Kind.OPERATION_DEFINITION && node.name ? node.name.value : [],
    );
    return `${names.join(', ') || id} (${error.message})`;
  });
  if (broken.length === 0) return [];
  const others = broken.length - maxNamed;
  const list = broken.slice(0, maxNamed).join('; ');
  const message = {
    de: `Persistierte Dokumente, die der Graph danach ablehnt: ${list}${others > 0 ? ` und ${others} weitere` : ''}. Bestehen lassen, was sie fragen, bis andere veröffentlicht sind.`,
    en: `Persisted documents that the graph would refuse then: ${list}${others > 0 ? ` and ${others} more` : ''}. Keep what they ask for until others are published.`,
  };
  return [createFinding('PERSISTED_DOCUMENT_BROKEN', message)];
}
