import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** WCAG 2.2 AA and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a screen shows when a value was missing where nobody looked for it. */
const SLIPS = /\b(undefined|NaN|null)\b|\[object /;

/** Checks what is on the screen: no axe violation of any impact, one main heading, no slip of a value. */
export async function expectSound(page: Page, what: string): Promise<void> {
  // No page has frames of another origin: for these alone axe opens a page of its own, which takes seconds each time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  expect(found, `axe on ${what}`).toEqual([]);
  await expect(page.getByRole('heading', { level: 1 }), `main headings of ${what}`).toHaveCount(1);
  expect(await page.locator('main').innerText(), `text of ${what}`).not.toMatch(SLIPS);
}

/** The same in the light and in the dark. */
export async function expectSoundInBoth(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectSound(page, `${what}, dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectSound(page, what);
}
