import type { Parameter, ParameterTier, ParameterType } from '@aws-sdk/client-ssm';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import type { Database } from '../../store/database.ts';
import { openValue } from './secure-string.ts';

/** One version of a parameter as it is kept; the value of a SecureString is sealed. */
export interface ParameterRow {
  name: string;
  version: number;
  type: ParameterType;
  value: string;
  key_id: string | null;
  description: string | null;
  allowed_pattern: string | null;
  tier: ParameterTier;
  data_type: string;
  policies: string | null;
  modified_at: number;
  modified_by: string;
}

const LATEST =
  'SELECT p.* FROM parameter_version p JOIN (SELECT name, MAX(version) AS version FROM parameter_version GROUP BY name) l ' +
  'ON p.name = l.name AND p.version = l.version';

/** Gives the newest version of every parameter, by name. */
export function latestParameters(database: Database): ParameterRow[] {
  return database.all<ParameterRow>(`${LATEST} ORDER BY p.name`);
}

/** Gives the newest version of one parameter. */
export function latestParameter(database: Database, name: string): ParameterRow | undefined {
  return database.get<ParameterRow>(
    'SELECT * FROM parameter_version WHERE name = ? ORDER BY version DESC LIMIT 1',
    name,
  );
}

/** Gives the kept versions of one parameter, the oldest first. */
export function parameterVersions(database: Database, name: string): ParameterRow[] {
  return database.all<ParameterRow>('SELECT * FROM parameter_version WHERE name = ? ORDER BY version', name);
}

/** Gives the ARN of a parameter: one slash after `parameter`, with a hierarchy or without. */
export function parameterArn({ region, accountId }: OperationContext, name: string): string {
  return `arn:aws:ssm:${region}:${accountId}:parameter/${name.replace(/^\//, '')}`;
}

/** What the tags of a parameter are kept under. */
export function tagResource(name: string): string {
  return `parameter/${name}`;
}

/** Gives the value as the API shows it: a SecureString stays sealed unless decryption is asked for. Throws InvalidKeyId. */
export function shownValue(
  context: OperationContext,
  row: ParameterRow,
  withDecryption: boolean | undefined,
): string {
  if (row.type !== 'SecureString' || !withDecryption) return row.value;
  return openValue(context, row.name, row.value);
}

/** Gives a parameter with its value. */
export function toParameter(
  context: OperationContext,
  row: ParameterRow,
  withDecryption: boolean | undefined,
  selector?: string,
): Parameter {
  return {
    Name: row.name,
    Type: row.type,
    Value: shownValue(context, row, withDecryption),
    Version: row.version,
    Selector: selector,
    LastModifiedDate: new Date(row.modified_at),
    ARN: parameterArn(context, row.name),
    DataType: row.data_type,
  };
}

/** Deletes a parameter with its versions and tags; gives false when there is none. */
export function deleteParameter(database: Database, name: string): boolean {
  database.run('DELETE FROM tag WHERE resource = ?', tagResource(name));
  return database.run('DELETE FROM parameter_version WHERE name = ?', name) > 0;
}

/** The error for a parameter that is not there; AWS sends it without a message. */
export function parameterNotFound(): AwsError {
  return new AwsError('ParameterNotFound');
}
