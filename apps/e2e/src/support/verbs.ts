import { expect, type Locator, type Page } from '@playwright/test';

/** Presses a button of the page by its name. */
export const press = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

/** Chooses an option of a select that is named by its label. */
export async function choose(page: Page, select: string | RegExp, option: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: select }).click();
  await page.getByRole('option', { name: option }).first().click();
}

/** What is at the end of each step's content, which may come after its heading. */
const ENDS: Record<string, [role: 'button' | 'textbox', name: string]> = {
  'Configure containers': ['button', 'Add more containers'],
  'Configure storage': ['button', 'Add volume'],
  'Monitoring and tags': ['button', 'Add tag'],
  'Review and create': ['textbox', 'Task definition JSON to be sent'],
};

/** Goes on to the next step of the wizard and waits until it is shown. */
export async function nextStep(page: Page, heading: string): Promise<void> {
  await press(page, 'Next');
  await expectHeading(page, heading);
  const [role, name] = ENDS[heading] ?? ['button', 'Next'];
  await expect(page.getByRole(role, { name, exact: true })).toBeVisible();
}

/** Expects the page's one main heading. */
export async function expectHeading(page: Page, name: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Expects the error of a field as a whole; the part for screen readers says it with a word before it. */
export async function expectFormError(page: Page, message: string): Promise<void> {
  await expect(page.getByText(message, { exact: true }).first()).toBeVisible();
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

/** The headings of the wizard's steps. */
export const STEPS = [
  'Configure task definition',
  'Configure containers',
  'Configure storage',
  'Monitoring and tags',
  'Review and create',
] as const;

/** Opens the wizard for a new task definition, once it has chosen the account's execution role. */
export async function openWizard(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/create-task-definition`);
  await expectFirstStep(page);
}

/** Expects the first step with the account's execution role, which moves what is below it when it comes. */
export async function expectFirstStep(page: Page): Promise<void> {
  await expectHeading(page, STEPS[0]);
  await expect(page.getByRole('combobox', { name: /^Task execution role/ })).toHaveValue(
    /role\/ecsTaskExecutionRole$/,
  );
}

/** Names a container and its image. */
export async function nameContainer(page: Page, number: number, name: string): Promise<void> {
  await page.getByRole('textbox', { name: `Container ${number} Name` }).fill(name);
  await page.getByRole('textbox', { name: `Container ${number} Image URI` }).fill('nginx:1.29');
}

/** Opens the wizard, gives it a family and one named container, and stays at the containers. */
export async function startDefinition(page: Page, url: string, family: string): Promise<void> {
  await openWizard(page, url);
  await page.getByLabel('Task definition family').fill(family);
  await nextStep(page, STEPS[1]);
  await nameContainer(page, 1, 'app');
}

/** Goes on from step to step until one has this heading. */
export async function goOnTo(page: Page, heading: (typeof STEPS)[number]): Promise<void> {
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(new RegExp(`^(${STEPS.join('|')})$`));
  const shown = await title.innerText();
  const from = STEPS.findIndex((step) => shown.startsWith(step));
  for (const step of STEPS.slice(from + 1, STEPS.indexOf(heading) + 1)) await nextStep(page, step);
}

/** Opens the panel of issues. */
export async function openIssues(page: Page): Promise<void> {
  const toggle = page.getByRole('button', { name: /^Issues:/ });
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
}

/** Ticks at the review that launch risks and warnings were looked at, where there are any. */
export async function acknowledge(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Task definition JSON to be sent' })).toBeVisible();
  const tick = page.getByRole('checkbox', { name: /^I have looked at/ });
  if ((await tick.count()) > 0) await tick.check();
}

/** Presses Create at the review, with the tick that it may ask for. */
export async function pressCreate(page: Page): Promise<void> {
  await acknowledge(page);
  await press(page, 'Create');
}

/** Goes on to the review, presses Create and waits for the page of the revision. */
export async function createRevision(page: Page, revision: string): Promise<void> {
  await goOnTo(page, 'Review and create');
  await pressCreate(page);
  await expectHeading(page, revision);
}

/** What the API says of a revision. */
interface DescribedRevision {
  taskDefinition: Record<string, unknown> & { containerDefinitions: Record<string, unknown>[] };
  tags: { key: string; value: string }[];
}

/** Reads a revision back through the API. */
export async function readBack(page: Page, url: string, revision: string): Promise<DescribedRevision> {
  const response = await page.request.get(`${url}/api/task-definitions/${revision}`);
  expect(response.status(), `status of ${revision}`).toBe(200);
  return response.json();
}

/** The numbers of a family's revisions, newest first. */
export async function revisionsOf(page: Page, url: string, family: string): Promise<number[]> {
  const response = await page.request.get(`${url}/api/task-definition-families/${family}/revisions`);
  if (response.status() === 404) return [];
  const { revisions } = await response.json();
  return revisions.map(({ revision }: { revision: number }) => revision);
}

/** Puts a text in place of everything in the JSON view. */
export async function writeJson(page: Page, text: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: 'Task definition JSON' });
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** Expects Next to stay, the error at its field and in the summary, and the focus in the field. */
export async function expectStopped(page: Page, field: Locator, message: string): Promise<void> {
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  await press(page, 'Next');
  await expect(page.getByRole('link', { name: message }).first()).toBeVisible();
  await expect(page.getByText(/^Correct \d+ problems?$/)).toBeVisible();
  await expect(field).toHaveAccessibleDescription(new RegExp(escaped(message)));
  await expect(field).toBeFocused();
  await expectHeading(page, heading);
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
