import { expect, test } from 'vitest';
import { isConcurrentRegistration, readAwsFailure } from './aws-failure.ts';

const sdkError = (name: string, message: string, httpStatusCode?: number) =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode, requestId: 'r-1' } });

test.each([
  [sdkError('ClientException', 'no', 400), 'refused'],
  [sdkError('ThrottlingException', 'Rate exceeded', 400), 'throttled'],
  [sdkError('SomethingNew', 'slow', 429), 'throttled'],
  [sdkError('ServerException', 'ours', 500), 'unavailable'],
  [Object.assign(new Error('reset'), { code: 'ECONNRESET' }), 'unavailable'],
  [Object.assign(new Error('late'), { name: 'TimeoutError' }), 'unavailable'],
  [Object.assign(new Error('none'), { name: 'CredentialsProviderError' }), 'unavailable'],
])('%s is %s', (error, kind) => expect(readAwsFailure(error).kind).toBe(kind));

test('a fault of our own is not taken for one of AWS’s', () => {
  expect(() => readAwsFailure(new TypeError('x is not a function'))).toThrow('x is not a function');
});

test('the concurrent registration is told from other refusals', () => {
  const concurrent = sdkError(
    'ClientException',
    'Too many concurrent attempts to create a new revision of the specified family.',
    400,
  );
  expect(isConcurrentRegistration(readAwsFailure(concurrent))).toBe(true);
  expect(isConcurrentRegistration(readAwsFailure(sdkError('ClientException', 'no', 400)))).toBe(false);
});
