import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** More presses than any control of a step is away. */
const FAR = 120;

/** Moves the focus on with Tab until it is at a control. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(control).toBeVisible();
  for (let presses = 0; presses < FAR; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${control}.`);
}
