import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { preset } from '@graphql-codegen/client-preset';
import { printSchema } from 'graphql';
import { loadSupergraph } from '../../supergraph/load-supergraph.ts';
import { webSourceFolder } from '../web-folder.ts';

/** A file that is made of the dashboard's documents. */
interface GeneratedFile {
  readonly filename: string;
  readonly content: string;
}

const folder = join(webSourceFolder, 'dashboard');

/**
 * Types of what the dashboard's documents ask for, and the manifest that the gateway knows them by, checked against the public
 * schema. Rejects where a document does not fit it.
 */
export async function generateDocuments(): Promise<GeneratedFile[]> {
  const supergraph = readFileSync(join(webSourceFolder, '../../schema/supergraph.graphql'), 'utf8');
  const files = await generate(
    {
      schema: printSchema(loadSupergraph(supergraph).publicSchema),
      documents: join(folder, 'documents/*.graphql'),
      silent: true,
      generates: {
        [`${join(folder, 'generated')}/`]: {
          preset,
          presetConfig: {
            fragmentMasking: false,
            persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: 'sha256' },
          },
          config: {
            documentMode: 'string',
            useTypeImports: true,
            enumsAsTypes: true,
            scalars: { DateTime: 'string', PartialDate: 'string' },
          },
        },
      },
    },
    false,
  );
  // The rest is for documents inside of code.
  const isUsed = ({ filename }: GeneratedFile): boolean => /(?:graphql\.ts|persisted-documents\.json)$/.test(filename);
  return (files as GeneratedFile[]).filter(isUsed).map(({ filename, content }) => ({ filename, content }));
}
