import type { AwsClients } from '../clients.ts';
import { listParameters } from './parameters.ts';

/** How many parameters of a path are listed; a container of more variables than this is no sensible one. */
const MOST = 500;

/** A parameter below a path; never its value. */
export interface PathMember {
  name: string;
  arn: string;
  type: string;
}

/** Lists the parameters below a path by their metadata, 50 a call, and says whether there are more than 500. */
export async function listPathMembers(
  clients: Pick<AwsClients, 'ssm'>,
  { path, recursive }: { path: string; recursive: boolean },
): Promise<{ members: PathMember[]; more: boolean }> {
  const members: PathMember[] = [];
  let nextToken: string | undefined;
  do {
    const page = await listParameters(clients, { path, oneLevel: !recursive, nextToken });
    members.push(...page.parameters.map(({ name, arn, type }) => ({ name, arn, type })));
    nextToken = page.nextToken;
  } while (nextToken !== undefined && members.length < MOST);
  return { members: members.slice(0, MOST), more: nextToken !== undefined || members.length > MOST };
}
