import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generateOpenApi, openApiJson } from './openapi.ts';

test('the committed document is that of the contract', async () => {
  const committed = await readFile(new URL('../openapi.json', import.meta.url), 'utf8');
  expect(committed).toBe(await openApiJson());
});

test('every endpoint has a summary, a permission, an error reply and, as a mutation, the header', async () => {
  const { openapi, paths } = await generateOpenApi();
  expect(openapi).toMatch(/^3\.1\./);
  const operations = Object.values(paths ?? {}).flatMap((item) => Object.entries(item ?? {}));
  expect(operations.length).toBeGreaterThan(10);
  for (const [method, operation] of operations) {
    if (typeof operation !== 'object' || !('responses' in operation)) throw new Error('not an operation');
    expect(operation.summary).toBeTruthy();
    expect(operation).toHaveProperty(
      'x-permission.action',
      expect.stringMatching(/^([a-z0-9-]+:)?[A-Za-z]+$/),
    );
    expect(operation.responses).toHaveProperty('default');
    const headers = (operation.parameters ?? []).map((parameter) => 'name' in parameter && parameter.name);
    expect(headers.includes('x-purser')).toBe(method !== 'get');
  }
});

test('the document describes a task definition in full', async () => {
  const { components } = await generateOpenApi();
  const schema = JSON.stringify(components?.schemas?.TaskDefinition);
  for (const member of [
    'containerDefinitions',
    'secretOptions',
    'ephemeralStorage',
    'credentialsParameter',
  ]) {
    expect(schema).toContain(`"${member}"`);
  }
  expect(JSON.stringify(await generateOpenApi()).match(/"secretOptions"/g)).toHaveLength(1);
});

test('no schema refuses every value', async () => {
  expect(JSON.stringify(await generateOpenApi())).not.toContain('"not":{}');
});
