import { AwsError } from '../aws-error.ts';
import type { Service } from '../services/service.ts';
import type { SignatureFault } from '../signature.ts';

type Answers = Record<SignatureFault['kind'], [code: string, status: number]>;

const JSON_ANSWERS: Answers = {
  'missing-token': ['MissingAuthenticationTokenException', 400],
  incomplete: ['IncompleteSignatureException', 400],
  'unknown-key': ['UnrecognizedClientException', 400],
  mismatch: ['InvalidSignatureException', 400],
  expired: ['InvalidSignatureException', 400],
  'wrong-scope': ['InvalidSignatureException', 400],
  'expired-token': ['ExpiredTokenException', 400],
};

const QUERY_ANSWERS: Answers = {
  'missing-token': ['MissingAuthenticationToken', 403],
  incomplete: ['IncompleteSignature', 400],
  'unknown-key': ['InvalidClientTokenId', 403],
  mismatch: ['SignatureDoesNotMatch', 403],
  expired: ['SignatureDoesNotMatch', 403],
  'wrong-scope': ['SignatureDoesNotMatch', 403],
  'expired-token': ['ExpiredToken', 403],
};

const EC2_ANSWERS: Answers = {
  'missing-token': ['MissingAuthenticationToken', 403],
  incomplete: ['AuthFailure', 400],
  'unknown-key': ['AuthFailure', 401],
  mismatch: ['SignatureDoesNotMatch', 403],
  expired: ['RequestExpired', 400],
  'wrong-scope': ['SignatureDoesNotMatch', 403],
  'expired-token': ['RequestExpired', 400],
};

const S3_ANSWERS: Answers = {
  'missing-token': ['AccessDenied', 403],
  incomplete: ['AuthorizationHeaderMalformed', 400],
  'unknown-key': ['InvalidAccessKeyId', 403],
  mismatch: ['SignatureDoesNotMatch', 403],
  expired: ['RequestTimeTooSkewed', 403],
  'wrong-scope': ['AuthorizationHeaderMalformed', 400],
  'expired-token': ['ExpiredToken', 400],
};

const ANSWERS = {
  json: JSON_ANSWERS,
  query: QUERY_ANSWERS,
  ec2: EC2_ANSWERS,
  'rest-xml': S3_ANSWERS,
  'rest-json': JSON_ANSWERS,
};

/** What S3 says in words of its own. */
const S3_TEXTS: Partial<Record<SignatureFault['kind'], string>> = {
  'missing-token': 'Access Denied',
  'unknown-key': 'The AWS Access Key Id you provided does not exist in our records.',
  mismatch:
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  expired: 'The difference between the request time and the current time is too large.',
  'expired-token': 'The provided token has expired.',
};

/** What EC2 says of a key that it does not know. */
const EC2_UNKNOWN_KEY = 'AWS was not able to validate the provided access credentials';

/** Gives the error with which a service of that protocol refuses a request. */
export function signatureError(service: Service, fault: SignatureFault): AwsError {
  const [code, status] = ANSWERS[service.protocol][fault.kind];
  if (service.protocol === 'rest-xml') {
    return new AwsError(code, S3_TEXTS[fault.kind] ?? fault.message, status);
  }
  if (service.protocol === 'ec2' && fault.kind === 'unknown-key')
    return new AwsError(code, EC2_UNKNOWN_KEY, status);
  const isBareQuery = service.protocol !== 'json' && fault.kind === 'missing-token';
  return new AwsError(code, isBareQuery ? 'Request is missing Authentication Token' : fault.message, status);
}
