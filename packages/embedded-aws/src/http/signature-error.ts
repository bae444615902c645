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

/** Gives the error with which a service of that protocol refuses a request. */
export function signatureError(service: Service, fault: SignatureFault): AwsError {
  const [code, status] = (service.protocol === 'json' ? JSON_ANSWERS : QUERY_ANSWERS)[fault.kind];
  const isBareQuery = service.protocol === 'query' && fault.kind === 'missing-token';
  return new AwsError(code, isBareQuery ? 'Request is missing Authentication Token' : fault.message, status);
}
