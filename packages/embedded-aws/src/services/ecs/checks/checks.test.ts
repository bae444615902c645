import { RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedAws } from '../../../embedded-aws.ts';
import { CASES, secret, UNSEEN, withContainer } from '../../../testing/refused-definitions.ts';
import { type Clients, errorOf, fargateDefinition, startTestAccount } from '../../../testing/test-account.ts';

let account: EmbeddedAws & Clients;
beforeAll(async () => {
  account = await startTestAccount();
});
afterAll(() => account.close());

describe('RegisterTaskDefinition refuses with the words of ECS', () => {
  it.each(CASES)('%s', async (text, change) => {
    const call = account.ecs.send(new RegisterTaskDefinitionCommand(fargateDefinition(change)));
    expect(await errorOf(call)).toEqual({ name: 'ClientException', status: 400, message: text });
  });

  it.each(Object.entries(UNSEEN))('%s', async (_what, change) => {
    const call = account.ecs.send(new RegisterTaskDefinitionCommand(fargateDefinition(change)));
    expect(await errorOf(call)).toMatchObject({ name: 'ClientException', status: 400 });
  });

  it('values that the model does not have, each with its place', async () => {
    const change = withContainer({
      restartPolicy: { enabled: undefined },
      logConfiguration: { logDriver: 'none' as 'awslogs' },
    });
    const call = account.ecs.send(new RegisterTaskDefinitionCommand(fargateDefinition(change)));
    expect((await errorOf(call)).message).toBe(
      "2 validation errors detected: Value null at 'containerDefinitions.1.member.restartPolicy.enabled' failed to " +
        "satisfy constraint: Member must not be null; Value 'none' at 'containerDefinitions.1.member.logConfiguration." +
        "logDriver' failed to satisfy constraint: Member must satisfy enum value set: [json-file, syslog, journald, " +
        'gelf, fluentd, awslogs, splunk, awsfirelens]',
    );
  });

  it.each([
    [0.5, 'DECIMAL_VALUE cannot be converted to Integer'],
    [2 ** 31, 'NUMBER_VALUE cannot be converted to Integer'],
    ['80' as unknown as number, 'STRING_VALUE cannot be converted to Integer'],
  ])('%s in the place of an integer', async (memory, message) => {
    const call = account.ecs.send(
      new RegisterTaskDefinitionCommand(fargateDefinition(withContainer({ memory }))),
    );
    expect(await errorOf(call)).toEqual({ name: 'SerializationException', status: 400, message });
  });

  it('takes a definition of 64 KiB at most', async () => {
    const environment = [{ name: 'BIG', value: 'x'.repeat(65_536) }];
    const { message } = await errorOf(
      account.ecs.send(new RegisterTaskDefinitionCommand(fargateDefinition(withContainer({ environment })))),
    );
    expect(message).toMatch(/^Actual length: '\d+'\. Max allowed length is '65536' bytes\.$/);
  });

  it('takes references that ECS does not look into', async () => {
    const valueFrom = 'arn:aws:secretsmanager:us-east-1:999999999999:secret:a-AbCdEf:key';
    const reply = await account.ecs.send(
      new RegisterTaskDefinitionCommand(fargateDefinition(secret(valueFrom))),
    );
    expect(reply.taskDefinition?.revision).toBe(1);
  });
});
