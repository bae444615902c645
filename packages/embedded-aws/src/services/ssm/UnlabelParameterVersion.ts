import type { UnlabelParameterVersionRequest, UnlabelParameterVersionResult } from '@aws-sdk/client-ssm';
import type { Operation } from '../../operation.ts';
import { detachLabel } from './parameter-labels.ts';
import { latestParameter, parameterNotFound, visibleVersion } from './parameter-store.ts';
import { versionNotFound } from './parameter-versions.ts';

/**
 * Takes labels from a version; those that it does not have come back as such. Throws ParameterNotFound or
 * ParameterVersionNotFound.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_UnlabelParameterVersion.html
 */
export const UnlabelParameterVersion: Operation<
  UnlabelParameterVersionRequest,
  UnlabelParameterVersionResult
> = (context, input) =>
  context.database.transaction(() => {
    const name = String(input.Name);
    const version = Number(input.ParameterVersion);
    const latest = latestParameter(context.database, name);
    if (!latest) throw parameterNotFound();
    if (version !== latest.version && !visibleVersion(context, name, version)) {
      throw versionNotFound(name, String(version));
    }
    const RemovedLabels: string[] = [];
    const InvalidLabels: string[] = [];
    for (const label of new Set(input.Labels)) {
      (detachLabel(context, name, version, label) ? RemovedLabels : InvalidLabels).push(label);
    }
    return { RemovedLabels, InvalidLabels };
  });
