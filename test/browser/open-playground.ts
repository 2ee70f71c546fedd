import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Chromium } from './launch-chromium.ts';
import { runAxe } from './run-axe.ts';

/** The playground in a session of its own. */
export interface OpenPlayground {
  readonly page: Page;
  /** What the browser complained of: violations of the content security policy, errors of scripts. */
  readonly complaints: readonly string[];
  /** Of every request that the page made. */
  readonly origins: ReadonlySet<string>;
  /** Resolves once the answer has such a line; the editor shows spaces that do not break. */
  answer(line: RegExp): Promise<void>;
  /** Puts a text in the place of what the focused editor holds. */
  type(text: string): Promise<void>;
  /** Presses Tab, or Shift+Tab, until what has the focus fits. Throws where nothing does. */
  tabTo(selector: string, key?: 'Tab' | 'Shift+Tab'): Promise<void>;
  /** Expects nothing of the page that axe complains of, by day and by night. */
  expectAccessible(): Promise<void>;
  close(): Promise<void>;
}

/**
 * What GraphiQL itself has that axe complains of, and no property of GraphiQL changes: a tab holds the button that closes it, and an entry
 * of the history has another name for those who hear it than for those who see it.
 */
const ofGraphiql = ['.graphiql-tab', '.graphiql-history-item-label'];

/** More than the page has places for the focus. */
const maxTabs = 120;

/** Opens the page at `url` and waits for its editor. */
export async function openPlayground(chromium: Chromium, url: string): Promise<OpenPlayground> {
  const context = await chromium.openSession();
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  const origins = new Set<string>();
  context.on('request', (request) => origins.add(new URL(request.url()).origin));
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  return {
    page,
    complaints,
    origins,
    close: () => context.close(),
    async expectAccessible() {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await waitForTheme(page, colorScheme);
        const { violations, passes } = await runAxe(page, { exclude: ofGraphiql });
        expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(passes.length).toBeGreaterThan(20);
      }
    },
    answer: (line) => page.locator('.result-window .view-line', { hasText: line }).first().waitFor(),
    async type(text) {
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await page.keyboard.type(text);
    },
    async tabTo(selector, key = 'Tab') {
      for (let count = 0; count < maxTabs; count++) {
        await page.keyboard.press(key);
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      }
      throw new Error(`the focus never came to ${selector}`);
    },
  };
}

/** The editors follow the page a moment later, and the colours of their text with them. */
async function waitForTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  const isThere = (theme: string): boolean =>
    [...document.querySelectorAll('.monaco-editor')].every(({ classList }) => classList.contains(theme));
  await page.waitForFunction(isThere, colorScheme === 'dark' ? 'vs-dark' : 'vs');
}
