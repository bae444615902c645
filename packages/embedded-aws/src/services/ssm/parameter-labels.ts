import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';

const MAX_LABELS = 10;

/** Gives the labels of a version. */
export function labelsOf({ database }: OperationContext, name: string, version: number): string[] {
  return database
    .all<{ label: string }>(
      'SELECT label FROM parameter_label WHERE name = ? AND version = ? ORDER BY label',
      name,
      version,
    )
    .map(({ label }) => label);
}

/** Gives the version that a label is attached to. */
export function labelledVersion(
  { database }: OperationContext,
  name: string,
  label: string,
): number | undefined {
  return database.get<{ version: number }>(
    'SELECT version FROM parameter_label WHERE name = ? AND label = ?',
    name,
    label,
  )?.version;
}

/**
 * Says whether a label may be attached.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-labels.html
 */
export function isLabel(label: string): boolean {
  return /^[\w.-]{1,100}$/.test(label) && !/^(\d|aws|ssm)/i.test(label);
}

/** Attaches labels to a version, away from any other. Throws ParameterVersionLabelLimitExceeded. */
export function attachLabels(
  context: OperationContext,
  name: string,
  version: number,
  labels: readonly string[],
): void {
  if (new Set([...labelsOf(context, name, version), ...labels]).size > MAX_LABELS) {
    throw new AwsError(
      'ParameterVersionLabelLimitExceeded',
      `A parameter version can have maximum ${MAX_LABELS} labels.Move one or more labels to another version and try again.`,
    );
  }
  for (const label of labels) {
    context.database.run(
      'INSERT OR REPLACE INTO parameter_label (name, label, version) VALUES (?, ?, ?)',
      name,
      label,
      version,
    );
  }
}

/** Takes a label from a version; gives false when it is not there. */
export function detachLabel(
  { database }: OperationContext,
  name: string,
  version: number,
  label: string,
): boolean {
  return (
    database.run(
      'DELETE FROM parameter_label WHERE name = ? AND version = ? AND label = ?',
      name,
      version,
      label,
    ) > 0
  );
}
