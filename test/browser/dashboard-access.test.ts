import { describe, expect, it } from 'vitest';
import { eventually } from './open-dashboard.ts';
import { useDashboard } from './use-dashboard.ts';

describe('the dashboard, whoever uses it and on what,', () => {
  const used = useDashboard();

  it('is used with the keyboard alone', async () => {
    const { page, open, titles } = used.dashboard;
    await open();
    const focused = (): Promise<string> =>
      page.evaluate(() => `${document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent}`);
    const tabTo = async (what: RegExp): Promise<void> => {
      for (let count = 0; count < 40 && !what.test(await focused()); count++) await page.keyboard.press('Tab');
      expect(await focused()).toMatch(what);
    };
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Zu den Ergebnissen');
    await tabTo(/^network$/);
    await page.keyboard.press('Enter');
    const checkFocused = (value: string): Promise<boolean> =>
      page.evaluate((wanted) => document.activeElement?.getAttribute('value') === wanted, value);
    for (let count = 0; count < 10 && !(await checkFocused('dataport')); count++) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await eventually(() => titles('hubs')).toHaveLength(4);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await eventually(() => titles('hubs')).toHaveLength(5);
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('network');
    await eventually(() => page.getByRole('group', { name: 'Netzwerk', exact: true }).count()).toBe(0);
    await eventually(() => titles('hubs')).toHaveLength(4);
    await tabTo(/^Zeitz.*geplant/);
    await page.keyboard.press('Enter');
    await eventually(() => page.url()).toContain('#hub-dataport:zeitz');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Digital Hub Zeitz');
  });

  const views = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [320, 1280].map((width) => ({ colorScheme, width })),
  );
  it.each(['de', 'en'])(
    'has nothing that axe complains of, on narrow and wide screens, by day and by night: %s',
    async (language) => {
      const { page, open, expectAccessible } = used.dashboard;
      for (const search of ['topic=mobility', 'kind=PARTY']) {
        await open(`?${search}&lang=${language}`);
        await page.locator('.filter button[name="topic"]').click();
        for (const { colorScheme, width } of views) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await page.setViewportSize({ width, height: 900 });
          await expectAccessible();
          // Nothing makes a narrow page scroll sideways.
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        }
      }
      await page.goto(new URL(`/hubs/dataport:zeitz?lang=${language}`, used.gatewayUrl).href);
      await expectAccessible();
    },
  );

  it('has its tables on a phone without scrolling sideways, each value with its name', async () => {
    const { page, open } = used.dashboard;
    await page.setViewportSize({ width: 390, height: 800 });
    await open('?network=state');
    const table = page.locator('#fundings table');
    const { scrollWidth, clientWidth } = await table.evaluate(({ parentElement }) => ({
      scrollWidth: parentElement?.scrollWidth,
      clientWidth: parentElement?.clientWidth,
    }));
    expect(scrollWidth).toBe(clientWidth);
    const names = await table
      .locator('tbody tr')
      .first()
      .locator('td')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
    const heads = await table.locator('thead th').allTextContents();
    expect(names.map((name) => name.replaceAll('"', '').replaceAll(' ', ''))).toEqual(
      heads.slice(1).map((head) => `${head}:`),
    );
  });

  it('has on paper what there is to read, and nothing to press', async () => {
    const { page, open } = used.dashboard;
    await open('?topic=mobility&lang=de');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.getByText('Digitale Hubs auf einen Blick').isVisible()).toBe(true);
    expect(await page.locator('.chosen').textContent()).toContain('Thema: Mobilität');
    expect(await page.locator('.pin').first().isVisible()).toBe(true);
    expect(await page.locator('#fundings table').isVisible()).toBe(true);
    expect(await page.locator('button:visible, input:visible, .files:visible, nav:visible').count()).toBe(0);
    // Dark ink on white, whatever the screen has.
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).color)).toBe('rgb(22, 36, 44)');
  });
});
