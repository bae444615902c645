import {
  AddTagsToResourceCommand,
  DeleteParameterCommand,
  DeleteParametersCommand,
  GetParameterCommand,
  GetParameterHistoryCommand,
  GetParametersCommand,
  ListTagsForResourceCommand,
  PutParameterCommand,
  type PutParameterCommandInput,
  RemoveTagsFromResourceCommand,
} from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EmbeddedAws } from '../../embedded-aws.ts';
import { type Clients, errorOf, startTestAccount } from '../../testing/test-account.ts';

let account: EmbeddedAws & Clients;
beforeAll(async () => {
  account = await startTestAccount();
});
beforeEach(() => account.reset());
afterAll(() => account.close());

const put = (Name: string, Value: string, more: Partial<PutParameterCommandInput> = {}) =>
  account.ssm.send(new PutParameterCommand({ Name, Value, Type: 'String', ...more }));
const get = async (Name: string, WithDecryption = false) =>
  (await account.ssm.send(new GetParameterCommand({ Name, WithDecryption }))).Parameter;

describe('parameters', () => {
  it('keeps versions, and finds them by name, selector and ARN', async () => {
    expect(await put('/a/b', 'one')).toMatchObject({ Version: 1, Tier: 'Standard' });
    await put('/a/b', 'two', { Overwrite: true });
    expect(await get('/a/b')).toMatchObject({ Value: 'two', Version: 2, DataType: 'text' });
    expect(await get('/a/b:1')).toMatchObject({ Value: 'one', Selector: ':1' });
    expect(await get('arn:aws:ssm:us-east-1:123456789012:parameter/a/b')).toMatchObject({ Value: 'two' });
    expect(await errorOf(get('/a/b:9'))).toMatchObject({ name: 'ParameterVersionNotFound' });
    expect(await errorOf(get('/nope'))).toMatchObject({ name: 'ParameterNotFound', status: 400 });
    const history = await account.ssm.send(new GetParameterHistoryCommand({ Name: '/a/b' }));
    expect(history.Parameters?.map(({ Value, Version }) => [Value, Version])).toEqual([
      ['one', 1],
      ['two', 2],
    ]);
  });

  it('shows a SecureString only to those who ask for it decrypted', async () => {
    await put('/s', 'canary', { Type: 'SecureString' });
    const sealed = await get('/s');
    expect(sealed?.Value).toMatch(/^[A-Za-z0-9+/]+=*$/);
    expect(Buffer.from(sealed?.Value ?? '', 'base64').toString()).not.toContain('canary');
    expect((await get('/s', true))?.Value).toBe('canary');
  });

  it('gives unknown names of a batch back as names', async () => {
    await put('/a', '1');
    const reply = await account.ssm.send(new GetParametersCommand({ Names: ['/a', '/nope'] }));
    expect(reply.Parameters?.map(({ Name }) => Name)).toEqual(['/a']);
    expect(reply.InvalidParameters).toEqual(['/nope']);
  });

  it('deletes', async () => {
    await put('/a', '1');
    await put('/b', '1');
    await account.ssm.send(new DeleteParameterCommand({ Name: '/a' }));
    expect(await errorOf(account.ssm.send(new DeleteParameterCommand({ Name: '/a' })))).toMatchObject({
      name: 'ParameterNotFound',
    });
    const reply = await account.ssm.send(new DeleteParametersCommand({ Names: ['/a', '/b'] }));
    expect([reply.DeletedParameters, reply.InvalidParameters]).toEqual([['/b'], ['/a']]);
  });

  it('tags', async () => {
    await put('/a', '1', { Tags: [{ Key: 'team', Value: 'x' }] });
    const resource = { ResourceType: 'Parameter', ResourceId: '/a' } as const;
    await account.ssm.send(
      new AddTagsToResourceCommand({ ...resource, Tags: [{ Key: 'env', Value: 'prod' }] }),
    );
    await account.ssm.send(new RemoveTagsFromResourceCommand({ ...resource, TagKeys: ['team'] }));
    const { TagList } = await account.ssm.send(new ListTagsForResourceCommand(resource));
    expect(TagList).toEqual([{ Key: 'env', Value: 'prod' }]);
  });
});

describe('PutParameter refuses with the words of AWS', () => {
  const cases: [string, string, Partial<PutParameterCommandInput>][] = [
    [
      'ValidationException',
      'Parameter name: can\'t be prefixed with "aws" or "ssm" (case-insensitive).',
      { Name: 'awsome' },
    ],
    ['AccessDeniedException', 'No access to reserved parameter name: /aws/x.', { Name: '/aws/x' }],
    ['ValidationException', 'Parameter name must be a fully qualified name.', { Name: 'a/b' }],
    [
      'ValidationException',
      'Parameter value can\'t nest another parameter. Do not use "{{}}" in the value.',
      { Value: '{{ssm:x}}' },
    ],
    ['ValidationException', 'A parameter type is required when you create a parameter.', { Type: undefined }],
    [
      'ValidationException',
      "1 validation error detected: Value 'Text' at 'type' failed to satisfy constraint: Member must satisfy enum value set: [SecureString, StringList, String]",
      { Type: 'Text' as 'String' },
    ],
    [
      'ValidationException',
      "1 validation error detected: Value at 'value' failed to satisfy constraint: Member must have length greater than or equal to 1",
      { Value: '' },
    ],
    [
      'ParameterPatternMismatchException',
      'Parameter value, cannot be validated against allowedPattern: ^\\d+$',
      { AllowedPattern: '^\\d+$' },
    ],
    [
      'ParameterAlreadyExists',
      'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
      { Name: '/there' },
    ],
  ];
  it.each(cases)('%s: %s', async (name, message, change) => {
    await put('/there', '1');
    expect(await errorOf(put('/new', 'canary', change))).toEqual({ name, status: 400, message });
  });

  it('tells the tiers apart by size, and does not go back', async () => {
    expect((await errorOf(put('/big', 'x'.repeat(4097)))).message).toContain(
      'maximum parameter value of 4096 characters',
    );
    expect(await put('/big', 'x'.repeat(4097), { Tier: 'Intelligent-Tiering' })).toMatchObject({
      Tier: 'Advanced',
    });
    expect((await errorOf(put('/big', 'x', { Overwrite: true, Tier: 'Standard' }))).message).toContain(
      "can't downgrade",
    );
    expect((await errorOf(put('/big', 'x'.repeat(8193), { Overwrite: true }))).message).toContain(
      '8192 characters',
    );
  });

  it('survives a pattern that backtracks for ever', async () => {
    const slow = put('/slow', `${'a'.repeat(40)}!`, { AllowedPattern: '^(a+)+$' });
    expect(await errorOf(slow)).toMatchObject({ name: 'ParameterPatternMismatchException' });
  });
});
