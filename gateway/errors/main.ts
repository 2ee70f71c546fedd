import { writeFile } from 'node:fs/promises';
import { renderErrorsPage } from './render-errors-page.ts';

/** Writes `docs/errors.md` below the working folder, which npm scripts have at the project's root. */
await writeFile('docs/errors.md', renderErrorsPage());
