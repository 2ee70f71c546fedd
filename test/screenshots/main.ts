import { mkdirSync } from 'node:fs';
import { projectPath } from '../../subgraphs/kit/project-path.ts';
import { launchChromium } from '../browser/launch-chromium.ts';
import { startFederationProcesses } from '../testkit/federation-processes.ts';
import { startTestServer } from '../testkit/test-server.ts';
import { screens } from './screens.ts';

/**
 * `npm run screenshots`: starts the federation on free ports and fresh databases, and writes a picture of each screen to `docs/images/`. Two
 * runs differ in what they show of times alone: how long fetches took, and when networks were read.
 */
async function takeScreenshots(): Promise<void> {
  const folder = projectPath('docs/images');
  mkdirSync(folder, { recursive: true });
  const server = await startTestServer();
  const federation = await startFederationProcesses({ serverUrl: server.adminUrl });
  const chromium = await launchChromium();
  try {
    for (const { name, path, prepare } of screens) {
      const session = await chromium.openSession();
      const page = await session.newPage();
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(new URL(path, federation.gatewayUrl).href);
      await prepare(page);
      await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', caret: 'hide' });
      await session.close();
      process.stdout.write(`docs/images/${name}.png\n`);
    }
  } finally {
    await chromium.close();
    await federation.stop();
    await server.stop();
  }
}

await takeScreenshots();
