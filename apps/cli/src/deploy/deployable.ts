import { formatPath, fromDescribed, type TaskDefinition } from '@purser/task-definition';
import { type LookOptions, withDefinitions } from '../commands/with-definitions.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { printable } from '../printable.ts';
import type { OneDefinition } from '../read/read-one.ts';
import type { ServerClient } from '../server/server-client.ts';

/** What is going to be deployed. */
export interface Deployable {
  definition: TaskDefinition;
  /** `family:revision`; absent for a definition that is still to be registered. */
  revision?: string;
}

/** A file may be called so, too; by a path such as `./web` it is meant. */
const REVISION = /^(?!-$)[A-Za-z0-9_-]{1,255}(:\d{1,9})?$/;

/**
 * Gives what a name stands for to `use`: a revision, the newest one of a family, or the task definition of a file. What
 * cannot be read of a file, or is known only to CloudFormation, goes to the standard error, and ends with 2.
 */
export async function withDeployable(
  name: string,
  { resource, ...look }: LookOptions & { resource?: string },
  io: Io,
  server: ServerClient,
  use: (deployable: Deployable) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (REVISION.test(name)) {
    const { taskDefinition } = await server.taskDefinitions.describe({ taskDefinition: name });
    const { family, revision } = taskDefinition;
    return use({ definition: fromDescribed(taskDefinition), revision: `${family}:${revision}` });
  }
  // What a template calls AWS::Region and AWS::AccountId is that of the Purser which deploys it.
  const { region, accountId } = await server.account.identity();
  return withDefinitions([{ file: name, resource }], look, { region, accountId }, io, async ([one]) => {
    if (!one) return EXIT.trouble;
    const refusals = one.form === 'template' ? refusalsOf(one) : [];
    if (refusals.length === 0) return use({ definition: one.definition });
    io.stderr.write('error: What cannot be known of the template without its stack cannot be deployed:\n');
    for (const refusal of refusals) io.stderr.write(`  ${printable(refusal)}\n`);
    return EXIT.trouble;
  });
}

/** Why a resource of a template is not all that is to be registered. */
function refusalsOf({ unknown, issues, resource, isUnknown }: OneDefinition): string[] {
  const family = `Resources.${resource}.Properties.Family`;
  const isNameless = isUnknown(['family']) && !unknown.includes(family);
  return [
    ...unknown.map((place) => `${place}: only CloudFormation knows it.`),
    ...(isNameless ? [`${family}: it is not there, so that CloudFormation would name the family.`] : []),
    ...issues
      .filter(({ issue }) => issue.severity === 'error')
      .map(({ issue, raw }) => `${formatPath(raw)}: ${issue.message}`),
  ];
}
