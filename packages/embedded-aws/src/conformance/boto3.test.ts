import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClock } from '../clock.ts';
import { startTestAccount } from '../testing/test-account.ts';
import type { Caller, Outcome } from './caller.ts';
import { differences } from './compare.ts';
import { hasPythonModule, startPython } from './python-process.ts';
import { runScenario } from './run-scenario.ts';
import { scenarios } from './scenarios/scenarios.ts';
import { createSdkCaller, hasSdkClient } from './sdk-caller.ts';

const isThere = hasPythonModule('boto3');
if (!isThere)
  console.warn('SKIPPED: python3 has no boto3 here, so boto3 was not tried against the embedded account.');

describe.skipIf(!isThere)('boto3', () => {
  let boto3: Caller;
  beforeAll(() => {
    const python = startPython(join(import.meta.dirname, 'run_boto3.py'));
    boto3 = {
      call: async (call) => (await python.ask(call)) as Outcome,
      [Symbol.asyncDispose]: () => python[Symbol.asyncDispose](),
    };
  });
  afterAll(() => boto3[Symbol.asyncDispose]());

  it.each(scenarios)('is answered by $service.name', { timeout: 60_000 }, async (scenario) => {
    await using account = await startTestAccount({ clock: createClock(new Date()) });
    const course = await runScenario(boto3, account, scenario);
    expect(course.problems).toEqual([]);
    if (!hasSdkClient(scenario.clientName ?? scenario.service.name)) return;
    await using second = await startTestAccount({ clock: createClock(new Date()) });
    await using sdk = createSdkCaller();
    expect(differences(scenario, course, await runScenario(sdk, second, scenario))).toEqual([]);
  });
});
