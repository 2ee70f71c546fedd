import { existsSync } from 'node:fs';
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

/** A running browser. */
export interface Chromium {
  /** Opens a session that knows nothing of others: no cookies, nothing stored, nothing cached. */
  openSession(): Promise<BrowserContext>;
  close(): Promise<void>;
}

/**
 * Starts Chromium without a window: the one that the variable CHROMIUM names, or the system's, or the one the npm registry ships. One is
 * enough for all tests of a file, each with a session of its own.
 */
export async function launchChromium(): Promise<Chromium> {
  const browser = await chromium.launch({ ...(await findChromium()), headless: true, args: quietFlags });
  return {
    openSession: () => browser.newContext({ viewport: { width: 1440, height: 900 } }),
    close: () => browser.close(),
  };
}

async function findChromium(): Promise<ChromiumProgram> {
  const named = process.env['CHROMIUM'];
  if (named !== undefined) return { executablePath: named, env: process.env };
  if (!existsSync(systemChromium) && process.arch !== 'x64') {
    throw new Error(`no Chromium at ${systemChromium}: install one, or name one with the variable CHROMIUM`);
  }
  return existsSync(systemChromium) ? { executablePath: systemChromium, env: process.env } : bundledChromium();
}
