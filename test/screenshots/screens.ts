import type { Page } from 'playwright-core';

/** A page to be shown in the README. */
interface Screen {
  /** Of the picture's file, without its ending. */
  readonly name: string;
  /** Path and query of the page. */
  readonly path: string;
  /** Brings the page to what is to be seen, and waits until it is all there. */
  prepare(page: Page): Promise<void>;
}

/** What the README shows. */
export const screens: readonly Screen[] = [
  {
    name: 'playground',
    path: '/',
    async prepare(page) {
      await page.getByRole('button', { name: 'Ausblenden' }).click();
      await page.locator('[data-example="07-mobility-everywhere"]').click();
      await page.getByRole('button', { name: 'Show Plan' }).click();
      await page.locator('.plan-tree').waitFor();
      await page.locator('.graphiql-execute-button').click();
      await page.locator('.result-window .view-line', { hasText: 'Rendsburg' }).first().waitFor();
      await page.locator('.plan-bars').waitFor();
      // Where `npm start` has it, in place of a free port.
      await page
        .locator('[data-endpoint]')
        .evaluate((element) => (element.textContent = 'http://127.0.0.1:4000/graphql'));
      // Away from what shows something to whoever points at it.
      await page.mouse.move(0, 0);
    },
  },
  {
    name: 'dashboard',
    path: '/dashboard',
    async prepare(page) {
      await page.locator('#hubs .pin').first().waitFor();
      await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    },
  },
];
