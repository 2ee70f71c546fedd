import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { projectPath } from '../../subgraphs/kit/project-path.ts';
import { startTestServer } from '../testkit/test-server.ts';
import { faults } from './faults.ts';
import { renderFaultsPage } from './render-faults-page.ts';

const help = `npm run faults -- [options]

Makes every fault of the table happen, and prints a row each: the fault, what a client is to see, what it saw.

  --write  writes docs/faults.md when all is as expected
  --help   this text`;

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});
if (values.help) process.stdout.write(`${help}\n`);
else {
  let failed = 0;
  const server = await startTestServer();
  for (const { fault, expected, see } of faults) {
    const seen = await see(server.adminUrl).catch((error: unknown) => String(error));
    const isAsExpected = seen === expected;
    if (!isAsExpected) failed++;
    process.stdout.write(`${isAsExpected ? 'ok  ' : 'FAIL'} | ${fault} | expected: ${expected} | seen: ${seen}\n`);
  }
  await server.stop();
  process.stdout.write(`${faults.length - failed} as expected, ${failed} not\n`);
  if (values.write && failed === 0) writeFileSync(projectPath('docs/faults.md'), renderFaultsPage(faults));
  process.exitCode = failed === 0 ? 0 : 1;
}
