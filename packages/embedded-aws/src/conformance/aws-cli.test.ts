import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClock } from '../clock.ts';
import { startTestAccount } from '../testing/test-account.ts';
import type { Caller } from './caller.ts';
import { createCliCaller } from './cli-caller.ts';
import { differences } from './compare.ts';
import { runScenario } from './run-scenario.ts';
import { scenarios } from './scenarios/scenarios.ts';
import { createSdkCaller, hasSdkClient } from './sdk-caller.ts';

function hasAwsCli(): boolean {
  try {
    execFileSync('aws', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const isThere = hasAwsCli();
if (!isThere) {
  console.warn('SKIPPED: there is no `aws` here, so the AWS CLI was not tried against the embedded account.');
}

describe.skipIf(!isThere)('the AWS CLI', () => {
  let cli: Caller;
  beforeAll(async () => {
    cli = await createCliCaller();
  });
  afterAll(() => cli[Symbol.asyncDispose]());

  it.each(scenarios)('is answered by $service.name', { timeout: 600_000 }, async (scenario) => {
    await using account = await startTestAccount({ clock: createClock(new Date()) });
    const course = await runScenario(cli, account, scenario);
    expect(course.problems).toEqual([]);
    if (!hasSdkClient(scenario.clientName ?? scenario.service.name)) return;
    await using second = await startTestAccount({ clock: createClock(new Date()) });
    await using sdk = createSdkCaller();
    expect(differences(scenario, course, await runScenario(sdk, second, scenario))).toEqual([]);
  });
});
