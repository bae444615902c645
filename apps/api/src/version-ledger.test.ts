import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { expect, test } from 'vitest';
import { type Stack, startStack } from './testing/stack.ts';

const NAME = '/shop/db_password';
const references = [{ valueFrom: NAME, purpose: 'variable' }];

/** Changes the parameter a second later than what was before, and gives when. */
async function change({ aws }: Stack, value: string): Promise<string> {
  const ssm = new SSMClient({ endpoint: aws.url, region: aws.region, credentials: { ...aws.credentials } });
  aws.clock.advance(1000);
  const at = aws.clock.now().toISOString();
  await ssm.send(new PutParameterCommand({ Name: NAME, Value: value, Type: 'String', Overwrite: true }));
  aws.clock.advance(1000);
  return at;
}

test('what was recorded is of the moment, but for what changed between it and the record', async () => {
  await using stack = await startStack();
  const { ledger } = stack.context;
  await change(stack, 'before');
  const at = stack.aws.clock.now().toISOString();
  const written = Object.fromEntries(await ledger.current(references));
  expect(await ledger.versionsAt(references, at, { versions: written })).toEqual(
    new Map([[NAME, expect.objectContaining({ state: 'known', version: '1', source: 'recorded' })]]),
  );
  await change(stack, 'meanwhile');
  ledger.forget();
  const late = Object.fromEntries(await ledger.current(references));
  expect(late[NAME]).toMatchObject({ version: '2' });
  expect(await ledger.versionsAt(references, at, { versions: late })).toEqual(
    new Map([[NAME, expect.objectContaining({ state: 'known', version: '1', source: 'derived' })]]),
  );
});

test('what could not be read for the record is derived; what was missing then was missing', async () => {
  await using stack = await startStack();
  const { ledger } = stack.context;
  await change(stack, 'before');
  const at = stack.aws.clock.now().toISOString();
  const unread = { [NAME]: { state: 'unknown', because: 'AWS did not answer.' } } as const;
  expect((await ledger.versionsAt(references, at, { versions: unread })).get(NAME)).toMatchObject({
    version: '1',
    source: 'derived',
  });
  const missing = { [NAME]: { state: 'missing' } } as const;
  expect((await ledger.versionsAt(references, at, { versions: missing })).get(NAME)).toEqual({
    state: 'missing',
    source: 'recorded',
  });
});
