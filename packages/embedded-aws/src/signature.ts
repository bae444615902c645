import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { AccessKey } from './store/access-keys.ts';

/** What is signed of a request. */
export interface SignedRequest {
  method: string;
  /** Path and query as they came. */
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Why a request is refused; each protocol has its own error for it. */
export interface SignatureFault {
  kind:
    | 'missing-token'
    | 'incomplete'
    | 'unknown-key'
    | 'mismatch'
    | 'expired'
    | 'wrong-scope'
    | 'expired-token';
  message: string;
}

/** What verifies a signature. */
export interface Verification {
  /** The service that the credential scope has to name. */
  service: string;
  findKey(accessKeyId: string): AccessKey | undefined;
  /** The time that signatures are compared with. */
  now: Date;
  /** The time that sessions end by. */
  accountTime: Date;
}

/** A request whose signature is right: whose it is, and for which Region. */
export interface Signed {
  key: AccessKey;
  region: string;
}

const MAX_SKEW_MS = 5 * 60 * 1000;

/**
 * Verifies AWS Signature Version 4 by computing it anew; gives whose it is, or what is wrong with it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function verifySignature(
  request: SignedRequest,
  { service, findKey, now, accountTime }: Verification,
): Signed | SignatureFault {
  const header = request.headers.authorization;
  if (!header) return { kind: 'missing-token', message: 'Missing Authentication Token' };
  const claim = parseAuthorization(header);
  const timestamp = String(request.headers['x-amz-date'] ?? '');
  const signedAt = parseTimestamp(timestamp);
  if (!claim || signedAt === undefined) return incomplete();
  const key = findKey(claim.accessKeyId);
  // A permanent key pair has no session token, and one of a session only its own.
  if (!key || key.sessionToken !== request.headers['x-amz-security-token']) {
    return { kind: 'unknown-key', message: 'The security token included in the request is invalid.' };
  }
  return (
    findScopeFault(claim, service, timestamp) ??
    findSkew(timestamp, signedAt, now) ??
    findMismatch(request, claim, timestamp, key) ??
    findExpiry(key, accountTime) ?? { key, region: claim.region }
  );
}

/** Gives the key id, Region and service that a request claims, whether its signature is right or not. */
export function claimOf({ headers }: Pick<SignedRequest, 'headers'>): Claim | undefined {
  return headers.authorization === undefined ? undefined : parseAuthorization(headers.authorization);
}

function findExpiry({ expiresAt }: AccessKey, now: Date): SignatureFault | undefined {
  if (expiresAt === undefined || expiresAt > now) return undefined;
  return { kind: 'expired-token', message: 'The security token included in the request is expired' };
}

export interface Claim {
  accessKeyId: string;
  date: string;
  region: string;
  service: string;
  signedHeaders: string[];
  signature: string;
}

function parseAuthorization(header: string): Claim | undefined {
  const [algorithm, ...rest] = header.trim().split(/\s+/);
  if (algorithm !== 'AWS4-HMAC-SHA256') return undefined;
  const fields = new Map(
    rest
      .join('')
      .split(',')
      .map((field) => splitOnce(field, '=')),
  );
  const [accessKeyId, date, region, service, end] = (fields.get('Credential') ?? '').split('/');
  const signedHeaders = (fields.get('SignedHeaders') ?? '').split(';');
  const signature = fields.get('Signature');
  if (!accessKeyId || !date || !region || !service || end !== 'aws4_request' || !signature) return undefined;
  return signedHeaders.includes('host')
    ? { accessKeyId, date, region, service, signedHeaders, signature }
    : undefined;
}

const REGION = /^[a-z]{2,4}(-[a-z]+)+-\d$/;

function findScopeFault(claim: Claim, service: string, timestamp: string): SignatureFault | undefined {
  if (claim.service !== service) {
    return {
      kind: 'wrong-scope',
      message: `Credential should be scoped to correct service: '${service}'. `,
    };
  }
  if (!REGION.test(claim.region)) {
    return { kind: 'wrong-scope', message: 'Credential should be scoped to a valid region. ' };
  }
  if (timestamp.startsWith(claim.date)) return undefined;
  return {
    kind: 'wrong-scope',
    message: 'Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP',
  };
}

function findSkew(timestamp: string, signedAt: number, now: Date): SignatureFault | undefined {
  const limit = (ms: number) => formatTimestamp(new Date(now.getTime() + ms));
  if (signedAt < now.getTime() - MAX_SKEW_MS) {
    const message = `Signature expired: ${timestamp} is now earlier than ${limit(-MAX_SKEW_MS)} (${limit(0)} - 5 min.)`;
    return { kind: 'expired', message };
  }
  if (signedAt > now.getTime() + MAX_SKEW_MS) {
    const message = `Signature not yet current: ${timestamp} is still later than ${limit(MAX_SKEW_MS)} (${limit(0)} + 5 min.)`;
    return { kind: 'expired', message };
  }
  return undefined;
}

function findMismatch(
  request: SignedRequest,
  claim: Claim,
  timestamp: string,
  { secretAccessKey }: AccessKey,
): SignatureFault | undefined {
  const scope = `${claim.date}/${claim.region}/${claim.service}/aws4_request`;
  const toSign = [
    'AWS4-HMAC-SHA256',
    timestamp,
    scope,
    sha256(canonicalRequest(request, claim.signedHeaders)),
  ].join('\n');
  const expected = hmac(signingKeyOf(claim, secretAccessKey), toSign);
  const given = Buffer.from(claim.signature, 'hex');
  if (given.length === expected.length && timingSafeEqual(given, expected)) return undefined;
  return {
    kind: 'mismatch',
    message:
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key ' +
      'and signing method. Consult the service documentation for details.',
  };
}

const MOST_KEYS = 100;
const signingKeys = new Map<string, Buffer>();

/** The key that signs for a day, Region and service: the same for all calls of a client, so that it is kept. */
function signingKeyOf({ date, region, service }: Claim, secretAccessKey: string): Buffer {
  const name = [secretAccessKey, date, region, service].join(' ');
  const known = signingKeys.get(name);
  if (known) return known;
  const key = [date, region, service, 'aws4_request'].reduce<Buffer>(
    (made, part) => hmac(made, part),
    Buffer.from(`AWS4${secretAccessKey}`),
  );
  if (signingKeys.size >= MOST_KEYS) signingKeys.clear();
  signingKeys.set(name, key);
  return key;
}

function canonicalRequest({ method, url, headers, body }: SignedRequest, signedHeaders: string[]): string {
  const [path = '/', query = ''] = splitOnce(url, '?');
  const lines = signedHeaders.map(
    (name) =>
      `${name}:${String(headers[name] ?? '')
        .trim()
        .replace(/\s+/g, ' ')}`,
  );
  // S3's clients sign a hash that they send along, or leave the body unsigned.
  const given = headers['x-amz-content-sha256'];
  const isUnsigned = given === 'UNSIGNED-PAYLOAD' || given === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
  const payload = isUnsigned ? given : sha256(body);
  return [method, path, canonicalQuery(query), ...lines, '', signedHeaders.join(';'), payload].join('\n');
}

function canonicalQuery(query: string): string {
  const pairs = query === '' ? [] : query.split('&').map((pair) => (pair.includes('=') ? pair : `${pair}=`));
  return pairs.sort().join('&');
}

function parseTimestamp(text: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match.map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function formatTimestamp(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function incomplete(): SignatureFault {
  return {
    kind: 'incomplete',
    message:
      "Authorization header requires 'Credential', 'SignedHeaders' (with 'host') and 'Signature' parameters, and the " +
      "request requires an 'X-Amz-Date' header.",
  };
}

const sha256 = (data: string | Buffer): string => hash('sha256', data);

function hmac(key: Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}
