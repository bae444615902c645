import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { labelsOf } from './parameter-labels.ts';

const MAX_VERSIONS = 100;

/** Makes room for a version: the hundredth before it goes. Throws ParameterMaxVersionLimitExceeded when it has a label. */
export function dropOldest(context: OperationContext, name: string, newVersion: number): void {
  const oldest = newVersion - MAX_VERSIONS;
  if (oldest < 1) return;
  if (labelsOf(context, name, oldest).length > 0) {
    throw new AwsError(
      'ParameterMaxVersionLimitExceeded',
      `You attempted to create a new version of ${name} by calling the PutParameter API with the overwrite flag. Version ` +
        `${oldest}, the oldest version, can't be deleted because it has a label associated with it. Move the label to ` +
        'another version of the parameter, and try again.',
    );
  }
  context.database.run('DELETE FROM parameter_version WHERE name = ? AND version <= ?', name, oldest);
}

/** The error for a version or a label that a parameter does not have. */
export function versionNotFound(name: string, selector: string): AwsError {
  const kind = /^\d+$/.test(selector) ? 'version' : 'label';
  return new AwsError(
    'ParameterVersionNotFound',
    `Systems Manager could not find ${kind} ${selector} of ${name}. Verify the ${kind} and try again.`,
  );
}
