import type { TaskDefinition } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import { call } from '../../call.ts';
import type { OperationContext } from '../../context.ts';
import { readObject } from '../../services/s3/read-object.ts';
import { s3 } from '../../services/s3/s3.ts';
import { LaunchFault } from './launch-fault.ts';
import type { WayOut } from './way-out.ts';

const FAILED =
  'ResourceInitializationError: failed to download env files: service call has been retried 1 time(s): operation error S3: ';

/** Reads the environment files of each container, by its name; of a variable in several files the first counts. */
export function readEnvironmentFiles(
  context: OperationContext,
  { containerDefinitions = [] }: TaskDefinition,
  wayOut: WayOut,
): Map<string, Record<string, string>> {
  return new Map(
    containerDefinitions.map(({ name = '', environmentFiles = [] }) => {
      const files = environmentFiles.map(({ value = '' }) => readFile(context, value, wayOut));
      return [name, Object.assign({}, ...files.reverse()) as Record<string, string>];
    }),
  );
}

function readFile(context: OperationContext, arn: string, wayOut: WayOut): Record<string, string> {
  const [Bucket = '', ...key] = arn.split(':').slice(5).join(':').split('/');
  const Key = key.join('/');
  if (!wayOut.reaches('s3', context.region)) {
    throw new LaunchFault(
      `${FAILED}HeadObject, https response error StatusCode: 0, RequestID: , HostID: , request send failed: i/o timeout`,
    );
  }
  try {
    call(s3, 'HeadObject', context, { Bucket, Key });
    return parseLines(readObject(context, Bucket, Key).toString('utf8'));
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    const said =
      error.status === 404
        ? 'NotFound: Not Found'
        : `api error ${error.status === 403 ? 'Forbidden: Forbidden' : error.code}`;
    throw new LaunchFault(
      `${FAILED}HeadObject, https response error StatusCode: ${error.status}, RequestID: , HostID: , ${said}`,
    );
  }
}

/**
 * Reads `NAME=value` lines as the agent does: no quotes, no expansion, `#` begins a comment at the start of a line.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html
 */
function parseLines(text: string): Record<string, string> {
  const variables: [string, string][] = [];
  for (const line of text.split(/\r?\n/)) {
    const at = line.indexOf('=');
    if (line.startsWith('#') || at < 1) continue;
    variables.push([line.slice(0, at), line.slice(at + 1)]);
  }
  return Object.fromEntries(variables);
}
