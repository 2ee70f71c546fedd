import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { bundledChromium, type ChromiumProgram } from './bundled-chromium.ts';

const systemChromium = '/usr/bin/chromium';

/** Keep the browser from asking its maker for anything, so that every request a test sees is the page's own. */
const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Chromium {
  context: BrowserContext;
  close: () => Promise<void>;
}

/**
 * Starts Chromium without a window and with a profile of its own that `close` removes: the one that the variable CHROMIUM names,
 * or the system's, or the one the npm registry ships.
 */
export async function launchChromium(): Promise<Chromium> {
  const folder = await mkdtemp(join(tmpdir(), 'hubgraph-chromium-'));
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...(await findChromium()),
    headless: true,
    args: quietFlags,
    viewport: { width: 1440, height: 900 },
  });
  const close = async (): Promise<void> => {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { context, close };
}

async function findChromium(): Promise<ChromiumProgram> {
  const named = process.env['CHROMIUM'];
  if (named !== undefined) return { executablePath: named, env: process.env };
  if (!existsSync(systemChromium) && process.arch !== 'x64') {
    throw new Error(`no Chromium at ${systemChromium}: install one, or name one with the variable CHROMIUM`);
  }
  return existsSync(systemChromium) ? { executablePath: systemChromium, env: process.env } : bundledChromium();
}
