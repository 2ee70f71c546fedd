import { publishFederation } from './publish/publish-federation.ts';
import { readPublishEnvironment } from './publish/read-publish-environment.ts';
import { StartError } from './start-error.ts';

/**
 * Publishes the federation and ends: a step of its own where the processes are run by something else than `npm start`
 * (`docker-compose.yml`). Exit codes as those of `npm start`.
 */
try {
  await publishFederation(readPublishEnvironment(process.env), (line) => process.stdout.write(`${line}\n`));
} catch (error) {
  process.stderr.write(`${error instanceof StartError ? error.message : String(error)}\n`);
  process.exitCode = error instanceof StartError ? error.exitCode : 1;
}
