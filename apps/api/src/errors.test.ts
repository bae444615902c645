import { OutcomeUnknownError, readAwsFailure } from '@purser/aws';
import { createCanary } from '@purser/test-kit';
import { expect, test } from 'vitest';
import { toApiError } from './errors.ts';

const named = (name: string, message: string, $metadata?: object) =>
  Object.assign(new Error(message), { name, ...($metadata && { $metadata }) });

test('missing credentials are told apart from an AWS that can’t be reached', () => {
  const credentials = toApiError(named('CredentialsProviderError', 'Could not load /home/someone/.aws/sso'));
  expect(credentials.status).toBe(502);
  expect(credentials.message).toContain('credentials');
  expect(credentials.message).not.toContain('/home');
  const network = toApiError(
    Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:443'), { code: 'ECONNREFUSED' }),
  );
  expect(network.code).toBe('AWS_UNAVAILABLE');
  expect(network.message).not.toContain('10.0.0.1');
});

test.each([
  ['AccessDeniedException', 400, 403],
  ['ParameterNotFound', 400, 404],
  ['ParameterAlreadyExists', 400, 409],
  ['ClientException', 400, 400],
])('AWS’s %s is answered with its own status', (name, httpStatusCode, status) => {
  const error = toApiError(named(name, 'AWS says so', { httpStatusCode, requestId: 'r-1' }));
  expect(error.status).toBe(status);
  expect(error.toBody('ours')).toMatchObject({
    code: 'AWS_REFUSED',
    requestId: 'ours',
    aws: { code: name, message: 'AWS says so', requestId: 'r-1' },
  });
});

test('a throttled call and an unknown outcome have codes of their own', () => {
  const throttled = toApiError(named('ThrottlingException', 'Rate exceeded', { httpStatusCode: 400 }));
  expect([throttled.code, throttled.status]).toEqual(['AWS_THROTTLED', 429]);
  const failure = readAwsFailure(Object.assign(new Error('reset'), { code: 'ECONNRESET' }));
  const unknown = toApiError(new OutcomeUnknownError(failure, 'it was done'));
  expect([unknown.code, unknown.status]).toEqual(['OUTCOME_UNKNOWN', 504]);
});

test('a fault of our own tells nothing of its inside', () => {
  const canary = createCanary();
  for (const thrown of [new TypeError(`no ${canary}`), canary, undefined, { canary }]) {
    const error = toApiError(thrown);
    expect([error.code, error.status]).toEqual(['INTERNAL', 500]);
    expect(JSON.stringify(error.toBody('ours'))).not.toContain(canary);
  }
});
