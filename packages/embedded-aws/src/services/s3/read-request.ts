import { AwsError } from '../../aws-error.ts';
import type { RestRequest } from '../service.ts';
import { decodeChunks } from './chunks.ts';
import type {
  BucketInput,
  CreateBucketInput,
  ListObjectsInput,
  ObjectInput,
  PutObjectInput,
} from './inputs.ts';

/** The operation of a request, with its input. */
interface Asked {
  action: string;
  input: object;
}

/** What the SDK adds to a query without a meaning for the operation. */
const SILENT = new Set(['x-id']);

/** Reads a request whose bucket stands in the path; throws NotImplemented for what there is not. */
export function readRequest({ method, url, headers, body }: RestRequest): Asked {
  // Not by URL: it would resolve the dots of a key.
  const [path, search] = splitOnce(url, '?');
  const query = new URLSearchParams(search);
  const [, bucketText = '', ...rest] = path.split('/');
  const Bucket = decode(bucketText);
  const Key = decode(rest.join('/'));
  const names = [...query.keys()].filter((name) => !SILENT.has(name));
  const isCopy = headers['x-amz-copy-source'] !== undefined;
  const plain = (action: string, input: BucketInput | ObjectInput | object): Asked => {
    if (names.length > 0 || isCopy || headers.range !== undefined) throw notImplemented();
    return { action, input };
  };
  if (Bucket === '') return method === 'GET' ? { action: 'ListBuckets', input: {} } : refuse(method);
  if (Key === '') {
    if (method === 'GET' && query.has('location')) return { action: 'GetBucketLocation', input: { Bucket } };
    if (method === 'GET' && query.get('list-type') === '2') {
      return { action: 'ListObjectsV2', input: readList(Bucket, query) };
    }
    if (method === 'HEAD') return plain('HeadBucket', { Bucket });
    if (method === 'DELETE') return plain('DeleteBucket', { Bucket });
    if (method === 'PUT') return plain('CreateBucket', readCreate(Bucket, body));
    throw notImplemented();
  }
  if (method === 'GET') return plain('GetObject', { Bucket, Key });
  if (method === 'HEAD') return plain('HeadObject', { Bucket, Key });
  if (method === 'DELETE') return plain('DeleteObject', { Bucket, Key });
  if (method === 'PUT') return plain('PutObject', readPut(Bucket, Key, headers, body));
  return refuse(method);
}

function readCreate(Bucket: string, body: Buffer): CreateBucketInput {
  const [, constraint] = /<LocationConstraint>([^<]+)<\/LocationConstraint>/.exec(body.toString()) ?? [];
  return { Bucket, ...(constraint !== undefined && { LocationConstraint: constraint.trim() }) };
}

function readPut(Bucket: string, Key: string, headers: RestRequest['headers'], body: Buffer): PutObjectInput {
  const isChunked = String(headers['x-amz-content-sha256']).startsWith('STREAMING-');
  const digest = headers['content-md5'];
  const Metadata = Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name.startsWith('x-amz-meta-'))
      .map(([name, value]) => [name.slice('x-amz-meta-'.length), String(value)]),
  );
  return {
    Bucket,
    Key,
    Body: isChunked ? decodeChunks(body) : body,
    Metadata,
    ...(headers['content-type'] !== undefined && { ContentType: headers['content-type'] }),
    ...(typeof digest === 'string' && { ContentMD5: digest }),
  };
}

function readList(Bucket: string, query: URLSearchParams): ListObjectsInput {
  const asked = query.get('max-keys') ?? '1000';
  if (!/^\d+$/.test(asked)) {
    throw new AwsError('InvalidArgument', 'Provided max-keys not an integer or within integer range');
  }
  const token = query.get('continuation-token');
  const encoding = query.get('encoding-type');
  return {
    Bucket,
    Prefix: query.get('prefix') ?? '',
    Delimiter: query.get('delimiter') ?? '',
    MaxKeys: Math.min(Number(asked), 1000),
    StartAfter: query.get('start-after') ?? '',
    ...(token !== null && { ContinuationToken: token }),
    ...(encoding !== null && { EncodingType: encoding }),
  };
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new AwsError('InvalidURI', "Couldn't parse the specified URI.");
  }
}

function refuse(method: string): never {
  if (method === 'POST') throw notImplemented();
  const message = 'The specified method is not allowed against this resource.';
  throw new AwsError('MethodNotAllowed', message, 405);
}

function notImplemented(): AwsError {
  const message = 'A header you provided implies functionality that is not implemented';
  return new AwsError('NotImplemented', message, 501);
}
