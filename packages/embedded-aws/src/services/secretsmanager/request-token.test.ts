import { expect, it } from 'vitest';
import { createTestContext } from '../../testing/test-context.ts';
import { CreateSecret } from './CreateSecret.ts';
import { PutSecretValue } from './PutSecretValue.ts';
import { RotateSecret } from './RotateSecret.ts';
import { UpdateSecret } from './UpdateSecret.ts';

it('asks those for a token who call without an SDK', () => {
  const context = createTestContext();
  const calls = {
    InvalidRequestException: [
      () => CreateSecret(context, { Name: 'a', SecretString: 'x' }),
      () => PutSecretValue(context, { SecretId: 'a', SecretString: 'x' }),
      () => UpdateSecret(context, { SecretId: 'a', SecretString: 'x' }),
    ],
    InvalidParameterException: [() => RotateSecret(context, { SecretId: 'a' })],
  };
  const message = 'You must provide a ClientRequestToken value. We recommend a UUID-type value.';
  for (const [code, some] of Object.entries(calls)) {
    for (const call of some) expect(call).toThrow(expect.objectContaining({ code, message }));
  }
});
