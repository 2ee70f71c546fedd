import { describe, expect, it } from 'vitest';
import { eventually, openDashboard } from './open-dashboard.ts';
import { useDashboard } from './use-dashboard.ts';

describe('a selection of the dashboard', () => {
  const used = useDashboard();

  it('is made by its form, stands in its URL, and is the same for whoever gets the URL', async () => {
    const { page, open, settle, toggle, titles } = used.dashboard;
    await open();
    await toggle('Thema', 'Mobilität');
    await toggle('Bundesland', 'Sachsen-Anhalt');
    await eventually(() => titles('hubs')).toHaveLength(3);
    await settle();
    expect(new URL(page.url()).search).toBe('?topic=mobility&state=15');
    const other = await openDashboard(used.chromium, used.gatewayUrl);
    await other.open(new URL(page.url()).search);
    expect(await other.titles('hubs')).toEqual(await titles('hubs'));
    expect(await other.titles('offers')).toEqual(await titles('offers'));
    expect(await other.filterButton('Bundesland').textContent()).toBe('Sachsen-Anhalt');
    // With its role: nobody in Saxony-Anhalt but Sangerhausen has mobility as its focus.
    await other.toggle('Rolle des Themas', 'Schwerpunkt');
    await eventually(() => other.titles('hubs')).toEqual(['Digital Hub Sangerhausen']);
    await other.page.goBack();
    await eventually(() => other.titles('hubs')).toHaveLength(3);
    await other.page.getByRole('link', { name: 'Alle Filter löschen' }).click();
    await eventually(() => other.titles('hubs')).toHaveLength(6);
    expect(new URL(other.page.url()).search).toBe('');
    await other.close();
  });

  it('takes several values of a filter, and is the same for whoever gets the URL', async () => {
    const { page, open, settle, toggle, titles, filterButton } = used.dashboard;
    await open('?state=15');
    const before = (await titles('offers')).length;
    await toggle('Angebotsart', 'Workshop');
    await toggle('Angebotsart', 'Veranstaltung');
    await toggle('Bundesland', 'Schleswig-Holstein');
    await settle();
    expect(new URL(page.url()).search).toBe('?state=15,01&kind=WORKSHOP,EVENT');
    expect(await filterButton('Angebotsart').textContent()).toBe('Workshop, Veranstaltung');
    // The values of one filter at a time are to be seen.
    expect(await page.getByRole('checkbox', { name: 'Workshop' }).isVisible()).toBe(false);
    const both = await titles('offers');
    expect(both).toContain('Workshops zu Mobilitätsangeboten');
    expect(both).toContain('Veranstaltungen und Schulungen im Digital Hub Rendsburg');
    const other = await openDashboard(used.chromium, used.gatewayUrl);
    await other.open(new URL(page.url()).search);
    expect(await other.titles('offers')).toEqual(both);
    await other.filterButton('Bundesland').click();
    for (const name of ['Sachsen-Anhalt', 'Schleswig-Holstein'])
      expect(await other.page.getByRole('checkbox', { name, exact: true }).isChecked()).toBe(true);
    await other.toggle('Bundesland', 'Schleswig-Holstein');
    await other.toggle('Angebotsart', 'Workshop');
    await other.toggle('Angebotsart', 'Veranstaltung');
    expect(new URL(other.page.url()).search).toBe('?state=15');
    await eventually(() => other.titles('offers')).toHaveLength(before);
    await other.close();
  });

  it('finds text, says when there is nothing, and leads to the files of the same selection', async () => {
    const { page, open, titles } = used.dashboard;
    await open('?kind=WORKSHOP');
    await page.getByRole('searchbox').fill('Mobilitätsangebote');
    await eventually(() => titles('offers')).toEqual(['Workshops zu Mobilitätsangeboten']);
    expect(new URL(page.url()).searchParams.get('text')).toBe('Mobilitätsangebote');
    const href = await page.getByRole('link', { name: 'offers.csv' }).getAttribute('href');
    const table = await (await fetch(new URL(href ?? '', page.url()))).text();
    expect(table).toContain('Workshops zu Mobilitätsangeboten');
    expect(table.trim().split('\n')).toHaveLength(2);
    await page.getByRole('searchbox').fill('Schwimmbad');
    for (const section of ['hubs', 'offers', 'facets', 'fundings'])
      await eventually(() => page.locator(`#${section} .empty`).allTextContents()).toEqual([
        'Zu dieser Auswahl gibt es nichts.',
      ]);
  });

  it('that is wrong is told with what is allowed', async () => {
    const { page, open, titles } = used.dashboard;
    await open('?kind=PARTY&topic=cheese&colour=red&lang=fr&startsAfter=neulich');
    const alert = page.getByRole('alert');
    await eventually(() => alert.textContent()).toContain('„cheese“ gibt es nicht; erlaubt: ');
    const text = (await alert.textContent()) ?? '';
    expect(text).toContain('kind: „PARTY“ gibt es nicht; erlaubt: CONSULTING, ');
    expect(text).toContain('colour: Diesen Parameter gibt es nicht; erlaubt: ');
    expect(text).toContain('startsAfter: „neulich“ ist kein Datum wie 2021, 2021-08, 2021-08-04 ');
    expect(text).toContain('lang: „fr“ gibt es nicht; erlaubt: de, en.');
    expect(await page.locator('#offers').count()).toBe(0);
    await page.getByRole('link', { name: 'Alle Filter löschen' }).click();
    await eventually(() => titles('hubs')).toHaveLength(6);
  });

  it.each([
    ['?region=99999', 'Argument "filter.regions[0]" is unknown: "99999"; allowed are AGS codes'],
    ['?startsAfter=2021-02-30', 'PartialDate must be a date such as "2021"'],
    [`?hub=${'x'.repeat(200)}y`, 'must have at most 200 characters'],
  ])('that only the graph knows to be wrong is refused in the language of the page: %s', async (search, detail) => {
    const { page, open } = used.dashboard;
    for (const [language, words] of [
      ['de', 'Einen Wert darin nimmt der Graph nicht an.'],
      ['en', 'The graph does not take one of its values.'],
    ]) {
      await open(`${search}&lang=${language}`);
      const alert = page.getByRole('alert');
      await eventually(() => alert.count()).toBe(1);
      expect(await alert.locator('p').first().textContent()).toBe(words);
      // What the graph itself says is English, and marked as such for those who have it read out.
      expect(await alert.locator('[lang="en"]').textContent()).toContain(detail);
      expect(await page.locator('#offers').count()).toBe(0);
    }
    await used.dashboard.expectAccessible();
    await page.getByRole('link', { name: 'Clear all filters' }).click();
    await eventually(() => used.dashboard.titles('hubs')).toHaveLength(6);
  });
});
