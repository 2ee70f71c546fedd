import { GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import type { PersistedDocument } from './persisted-document.ts';

/** What is wrong with a document, and where in its text. */
export interface DocumentProblem {
  /** Id of the document. */
  readonly document: string;
  /** Counted from 1; null where the document as a whole is wrong. */
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
}

/** Of all documents together; more help nobody. */
const maxProblems = 100;

/** Looks for what the public schema would refuse of documents, in their order. */
export function findDocumentProblems(
  schema: GraphQLSchema,
  documents: readonly PersistedDocument[],
): readonly DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  for (const { id, text } of documents) {
    for (const { message, locations } of findErrors(schema, text)) {
      const { line, column } = locations?.[0] ?? { line: null, column: null };
      problems.push({ document: id, line, column, message });
      if (problems.length === maxProblems) return problems;
    }
  }
  return problems;
}

function findErrors(schema: GraphQLSchema, text: string): readonly GraphQLError[] {
  try {
    return validate(schema, parse(text));
  } catch (thrown) {
    if (thrown instanceof GraphQLError) return [thrown];
    throw thrown;
  }
}
