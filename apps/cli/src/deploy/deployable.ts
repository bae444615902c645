import { fromDescribed, type TaskDefinition } from '@purser/task-definition';
import { type LookOptions, withDefinitions } from '../commands/with-definitions.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
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
 * cannot be read of a file goes to the standard error, and ends with 2.
 */
export async function withDeployable(
  name: string,
  look: LookOptions,
  io: Io,
  server: ServerClient,
  use: (deployable: Deployable) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (REVISION.test(name)) {
    const { taskDefinition } = await server.taskDefinitions.describe({ taskDefinition: name });
    const { family, revision } = taskDefinition;
    return use({ definition: fromDescribed(taskDefinition), revision: `${family}:${revision}` });
  }
  return withDefinitions([{ file: name, resource: undefined }], look, {}, io, async ([one]) => {
    if (!one) return EXIT.trouble;
    if (one.form !== 'template') return use({ definition: one.definition });
    io.stderr.write(
      'error: A template is deployed by CloudFormation, which knows what its parts stand for.\n',
    );
    return EXIT.trouble;
  });
}
