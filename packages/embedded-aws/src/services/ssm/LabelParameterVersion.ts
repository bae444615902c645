import type { LabelParameterVersionRequest, LabelParameterVersionResult } from '@aws-sdk/client-ssm';
import type { Operation } from '../../operation.ts';
import { attachLabels, isLabel } from './parameter-labels.ts';
import { latestParameter, parameterNotFound, visibleVersion } from './parameter-store.ts';
import { versionNotFound } from './parameter-versions.ts';

/**
 * Attaches labels to a version, the newest one unless another is named; labels that are none come back as such. Throws
 * ParameterNotFound, ParameterVersionNotFound or ParameterVersionLabelLimitExceeded.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_LabelParameterVersion.html
 */
export const LabelParameterVersion: Operation<LabelParameterVersionRequest, LabelParameterVersionResult> = (
  context,
  input,
) =>
  context.database.transaction(() => {
    const name = String(input.Name);
    const latest = latestParameter(context.database, name);
    if (!latest) throw parameterNotFound();
    const version = input.ParameterVersion ?? latest.version;
    if (version !== latest.version && !visibleVersion(context, name, version)) {
      throw versionNotFound(name, String(version));
    }
    const labels = [...new Set(input.Labels)];
    attachLabels(context, name, version, labels.filter(isLabel));
    return { InvalidLabels: labels.filter((label) => !isLabel(label)), ParameterVersion: version };
  });
