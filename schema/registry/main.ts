import { runProcess } from '../../subgraphs/kit/process/run-process.ts';
import { helpText } from './config/help.ts';
import { readRegistryEnvironment } from './config/read-registry-environment.ts';
import { startRegistry } from './start-registry.ts';

if (process.argv.includes('--help')) {
  process.stdout.write(helpText());
} else {
  await runProcess('registry', () => ({
    name: 'registry',
    start: (log) => startRegistry({ ...readRegistryEnvironment(process.env), log }),
  }));
}
