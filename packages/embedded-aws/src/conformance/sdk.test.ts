import { expect, it } from 'vitest';
import { createClock } from '../clock.ts';
import { startTestAccount } from '../testing/test-account.ts';
import { runScenario } from './run-scenario.ts';
import { scenarios } from './scenarios/scenarios.ts';
import { createSdkCaller, hasSdkClient } from './sdk-caller.ts';

const withClient = scenarios.filter(({ service, clientName = service.name }) => hasSdkClient(clientName));

it.each(withClient)(
  'answers the SDK for JavaScript as $service.name',
  { timeout: 60_000 },
  async (scenario) => {
    await using account = await startTestAccount({ clock: createClock(new Date()) });
    await using sdk = createSdkCaller();
    expect((await runScenario(sdk, account, scenario)).problems).toEqual([]);
  },
);
