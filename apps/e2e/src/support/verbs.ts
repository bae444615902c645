import { expect, type Locator, type Page } from '@playwright/test';

/** Presses a button of the page by its name. */
export const press = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

/** Chooses an option of a select that is named by its label. */
export async function choose(page: Page, select: string | RegExp, option: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: select }).click();
  await page.getByRole('option', { name: option }).first().click();
}

/** Goes on to the next step of the wizard and waits for its heading. */
export async function nextStep(page: Page, heading: string): Promise<void> {
  await press(page, 'Next');
  await expectHeading(page, heading);
}

/** Expects the page's one main heading. */
export async function expectHeading(page: Page, name: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Expects a row of a table whose cells hold these texts. */
export async function expectRow(page: Page, table: string, ...cells: (string | RegExp)[]): Promise<void> {
  let row = page.getByRole('table', { name: table }).getByRole('row');
  for (const cell of cells)
    row = row.filter({
      has: page.getByRole('cell', { name: cell }).or(page.getByRole('rowheader', { name: cell })),
    });
  await expect(row.first()).toBeVisible();
}

/** Adds an environment variable that ValueFrom gives to a container. */
export async function addVariableFrom(
  page: Page,
  row: string,
  key: string,
  parameter: string,
): Promise<void> {
  await page.getByRole('textbox', { name: `${row} key` }).fill(key);
  await choose(page, new RegExp(`^${row} value type`), 'ValueFrom');
  await pickParameter(page, `${row} value`, parameter);
}

/** Finds a parameter by a part of its name in a picker, and takes it. */
export async function pickParameter(page: Page, picker: string, parameter: string): Promise<void> {
  const field = page.getByRole('combobox', { name: picker });
  await field.fill(parameter);
  await page.getByRole('option', { name: parameter }).first().click();
  await expect(field).toHaveValue(parameter);
}
