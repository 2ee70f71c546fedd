import { writeFileSync } from 'node:fs';
import { projectPath } from './kit/project-path.ts';
import { schemaPrinters } from './schema-printers.ts';

/** Writes `subgraphs/<name>/schema.graphql` of each subgraph: what composition reads. */
for (const [name, print] of Object.entries(schemaPrinters)) {
  writeFileSync(projectPath(`subgraphs/${name}/schema.graphql`), await print());
}
