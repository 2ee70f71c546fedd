import { z } from 'zod';
import { count } from './count.ts';

/** Which operations are run, and how large they may be. */
export const operationSettings = {
  shareIdenticalRequests: z
    .boolean()
    .default(false)
    .describe('Whether the same query (document, variables, forwarded headers) is run once while it is under way.'),
  persistedDocuments: z
    .string()
    .min(1)
    .optional()
    .describe(
      'File with documents by id (JSON), or a manifest of Apollo, in the place of those of the registry; clients send the id in place of the document.',
    ),
  persistedDocumentsMode: z
    .enum(['allow', 'prefer', 'only'])
    .default('allow')
    .describe('What becomes of other documents: `prefer` reports them in the log, `only` refuses them.'),
  explain: z
    .boolean()
    .default(false)
    .describe(
      'Whether the header `hubgraph-explain: plan` or `run` shows clients how a request is planned, and how its fetches went.',
    ),
  introspection: z.boolean().default(true).describe('Whether clients may ask for the public schema.'),
  maxTokens: count.default(10_000).describe('Most tokens of a document.'),
  maxDepth: count.default(30).describe('Deepest nesting of fields in an operation.'),
  maxAliases: count.default(200).describe('Most aliases in an operation.'),
  maxRootFields: count.default(50).describe('Most root fields in an operation.'),
  maxDirectives: count.default(200).describe('Most directives in an operation.'),
  maxFields: count.default(5_000).describe('Most fields in an operation, fragments counted wherever they are spread.'),
  maxInputDepth: count
    .default(100)
    .describe('Deepest nesting of lists and objects in a variable, or in an argument that is written out.'),
  maxCost: count
    .default(1_000_000)
    .describe('Most objects an operation may ask for, by `@cost`, `@listSize` and the size of other lists.'),
  defaultListSize: count
    .default(10)
    .describe('Items of a list that no `@listSize` tells of, for the cost of an operation.'),
  maxCachedOperations: count.default(1_000).describe('Operations whose plans are kept.'),
  planningTimeoutMs: count.default(10_000).describe('Longest time to plan an operation.'),
};

interface DocumentSettings {
  readonly registry?: string | undefined;
  readonly persistedDocuments?: string | undefined;
  readonly persistedDocumentsMode: string;
}

/** What is wrong with settings of documents that depend on each other, by key. */
export function checkPersistedDocuments({
  registry,
  persistedDocuments,
  persistedDocumentsMode,
}: DocumentSettings): [key: string, message: string][] {
  if (persistedDocumentsMode === 'allow' || persistedDocuments !== undefined || registry !== undefined) return [];
  return [['persistedDocumentsMode', 'needs persisted documents, of a file or a registry']];
}
