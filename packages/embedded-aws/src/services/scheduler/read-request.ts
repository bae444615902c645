import { AwsError } from '../../aws-error.ts';
import type { RestRequest } from '../service.ts';

const ACTIONS: Readonly<Record<string, string>> = {
  POST: 'CreateSchedule',
  GET: 'GetSchedule',
  DELETE: 'DeleteSchedule',
};

/** Gives the operation that a path and a method of Scheduler mean, and its input. */
export function readRequest({ method, url, body }: RestRequest): { action: string; input: unknown } {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const [, collection, name, ...rest] = pathname.split('/');
  if (collection !== 'schedules' || rest.length > 0) throw new AwsError('UnknownOperationException', '', 404);
  const text = (key: string) => searchParams.get(key) ?? undefined;
  if (name === undefined && method === 'GET') {
    const MaxResults = searchParams.has('MaxResults') ? Number(searchParams.get('MaxResults')) : undefined;
    const input = {
      GroupName: text('ScheduleGroup'),
      NamePrefix: text('NamePrefix'),
      NextToken: text('NextToken'),
      MaxResults,
    };
    return { action: 'ListSchedules', input };
  }
  const action = ACTIONS[method];
  if (name === undefined || action === undefined) throw new AwsError('UnknownOperationException', '', 404);
  const named = { Name: decodeURIComponent(name), GroupName: text('groupName') };
  return { action, input: method === 'POST' ? { ...readBody(body), Name: named.Name } : named };
}

function readBody(body: Buffer): object {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // No JSON: refused below, without what it holds.
  }
  throw new AwsError('ValidationException', 'The request is not valid JSON.');
}
