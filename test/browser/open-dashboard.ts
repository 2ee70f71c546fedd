import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Chromium } from './launch-chromium.ts';
import { runAxe } from './run-axe.ts';

/** The dashboard in a session of its own. */
export interface OpenDashboard {
  readonly page: Page;
  /** What the browser complained of: violations of the content security policy, errors of scripts. */
  readonly complaints: readonly string[];
  /** The URL of every request that the page made. */
  readonly requests: readonly string[];
  /** Opens the page with a search (`?topic=mobility`) and waits for all of its answers. */
  open(search?: string): Promise<void>;
  /** Resolves once nothing is being loaded. */
  settle(): Promise<void>;
  /** The button of a filter, by its name. */
  filterButton(filter: string): Locator;
  /** Checks a value of a filter, or takes its mark away. */
  toggle(filter: string, value: string): Promise<void>;
  /** The titles in a section, such as `hubs`. */
  titles(section: string): Promise<string[]>;
  /** Expects nothing of the page that axe complains of. */
  expectAccessible(): Promise<void>;
  close(): Promise<void>;
}

/** Expects something of a page before long, however busy the machine is. */
export const eventually: typeof expect.poll = (read) => expect.poll(read, { timeout: 15_000 });

/** Opens a session for the dashboard of the gateway whose GraphQL API is at `gatewayUrl`. */
export async function openDashboard(chromium: Chromium, gatewayUrl: string): Promise<OpenDashboard> {
  const session = await chromium.openSession();
  const page = await session.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  const requests: string[] = [];
  // A violation of the content security policy arrives as a console error.
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  const settle = async (): Promise<void> => {
    await page.locator('section').first().waitFor();
    await eventually(() => page.locator('[aria-busy="true"]').count()).toBe(0);
  };
  const filterButton = (filter: string): Locator => page.getByRole('button', { name: new RegExp(`^${filter} `) });
  return {
    page,
    complaints,
    requests,
    settle,
    filterButton,
    async open(search = '') {
      await page.goto(new URL(`/dashboard${search}`, gatewayUrl).href);
      await settle();
    },
    async toggle(filter, value) {
      const button = filterButton(filter);
      if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
      const values = page.getByRole('group', { name: filter, exact: true });
      await values.getByRole('checkbox', { name: value, exact: true }).click();
    },
    titles: (section) => page.locator(`#${section} h3`).allTextContents(),
    async expectAccessible() {
      const { violations, passes } = await runAxe(page);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(passes.length).toBeGreaterThan(15);
    },
    close: () => session.close(),
  };
}
