import type { AwsError } from '../../aws-error.ts';
import type { WireReply } from '../../protocols/wire-reply.ts';
import { escapeXml } from '../../protocols/write-error.ts';
import type { BucketRow } from './bucket.ts';
import type { ListObjectsOutput } from './inputs.ts';
import type { S3Object } from './object.ts';

const XML = 'application/xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

/** Writes what an operation gives, as S3 does. */
export function writeReply(action: string, output: unknown): WireReply {
  const write = WRITERS[action];
  return write ? write(output) : { status: 204, contentType: '', body: '' };
}

/** Writes an error as S3 does. */
export function writeS3Error(error: AwsError, requestId: string): WireReply {
  const body =
    `${HEAD}<Error>${tag('Code', error.code)}${tag('Message', error.message)}` +
    `${tag('RequestId', requestId)}${tag('HostId', 'purser')}</Error>`;
  return { status: error.status, contentType: XML, body };
}

type Writer = (output: unknown) => WireReply;

const WRITERS: Readonly<Record<string, Writer>> = {
  CreateBucket: (output) => {
    const { location } = output as { location: string };
    return { status: 200, contentType: '', body: '', headers: { location } };
  },
  HeadBucket: (output) => {
    const { region } = output as { region: string };
    return { status: 200, contentType: XML, body: '', headers: { 'x-amz-bucket-region': region } };
  },
  GetBucketLocation: (output) => {
    const { location } = output as { location: string };
    return xml(`<LocationConstraint ${NAMESPACE}>${escapeXml(location)}</LocationConstraint>`);
  },
  ListBuckets: (output) => {
    const { owner, buckets } = output as { owner: string; buckets: BucketRow[] };
    const items = buckets.map(
      ({ name, created_at, region }) =>
        `<Bucket>${tag('Name', name)}${tag('CreationDate', new Date(created_at).toISOString())}` +
        `${tag('BucketRegion', region)}</Bucket>`,
    );
    const root = `<Owner>${tag('ID', owner)}</Owner><Buckets>${items.join('')}</Buckets>`;
    return xml(`<ListAllMyBucketsResult ${NAMESPACE}>${root}</ListAllMyBucketsResult>`);
  },
  PutObject: (output) => {
    const { etag } = output as { etag: string };
    const headers = { etag: `"${etag}"`, 'x-amz-server-side-encryption': 'AES256' };
    return { status: 200, contentType: '', body: '', headers };
  },
  GetObject: (output) => writeObject(output as S3Object),
  HeadObject: (output) => writeObject(output as S3Object),
  ListObjectsV2: (output) => writeList(output as ListObjectsOutput),
};

function writeObject({ body, etag, contentType, metadata, modifiedAt }: S3Object): WireReply {
  const headers = {
    ...Object.fromEntries(Object.entries(metadata).map(([name, value]) => [`x-amz-meta-${name}`, value])),
    etag: `"${etag}"`,
    'last-modified': modifiedAt.toUTCString(),
    'x-amz-server-side-encryption': 'AES256',
  };
  return { status: 200, contentType, body, headers };
}

function writeList(list: ListObjectsOutput): WireReply {
  const key = (text: string) =>
    list.EncodingType === 'url' ? encodeURIComponent(text).replaceAll('%2F', '/') : text;
  const contents = list.Contents.map(
    ({ Key, LastModified, ETag, Size }) =>
      `<Contents>${tag('Key', key(Key))}${tag('LastModified', LastModified.toISOString())}` +
      `${tag('ETag', `"${ETag}"`)}${tag('Size', String(Size))}${tag('StorageClass', 'STANDARD')}</Contents>`,
  );
  const groups = list.CommonPrefixes.map(
    (one) => `<CommonPrefixes>${tag('Prefix', key(one))}</CommonPrefixes>`,
  );
  const parts = [
    tag('Name', list.Bucket),
    tag('Prefix', key(list.Prefix)),
    list.Delimiter === '' ? '' : tag('Delimiter', key(list.Delimiter)),
    tag('MaxKeys', String(list.MaxKeys)),
    tag('KeyCount', String(contents.length + groups.length)),
    tag('IsTruncated', String(list.NextContinuationToken !== undefined)),
    list.EncodingType === undefined ? '' : tag('EncodingType', list.EncodingType),
    list.ContinuationToken === undefined ? '' : tag('ContinuationToken', list.ContinuationToken),
    list.NextContinuationToken === undefined ? '' : tag('NextContinuationToken', list.NextContinuationToken),
    list.StartAfter === '' ? '' : tag('StartAfter', key(list.StartAfter)),
    ...contents,
    ...groups,
  ];
  return xml(`<ListBucketResult ${NAMESPACE}>${parts.join('')}</ListBucketResult>`);
}

function xml(root: string): WireReply {
  return { status: 200, contentType: XML, body: `${HEAD}${root}` };
}

function tag(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
