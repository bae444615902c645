import type { Parameter, ParameterMetadata } from '@aws-sdk/client-ssm';
import type { OperationContext } from '../../operation.ts';
import { shownPolicies } from './parameter-policies.ts';
import { type ParameterRow, parameterArn } from './parameter-row.ts';
import { openValue } from './secure-string.ts';

/**
 * Gives the value as the API shows it: a SecureString stays sealed unless decryption is asked for. Throws InvalidKeyId.
 */
export function shownValue(
  context: OperationContext,
  row: ParameterRow,
  withDecryption: boolean | undefined,
): string {
  if (row.type !== 'SecureString' || !withDecryption) return row.value;
  return openValue(context, row.name, row.value);
}

/** Gives a parameter with its value. Throws InvalidKeyId. */
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

/** Gives what is known of a version of a parameter, without its value. */
export function toMetadata(context: OperationContext, row: ParameterRow): ParameterMetadata {
  return {
    Name: row.name,
    ARN: parameterArn(context, row.name),
    Type: row.type,
    KeyId: row.key_id ?? undefined,
    LastModifiedDate: new Date(row.modified_at),
    LastModifiedUser: row.modified_by,
    Description: row.description ?? undefined,
    AllowedPattern: row.allowed_pattern ?? undefined,
    Version: row.version,
    Tier: row.tier,
    Policies: shownPolicies(row, context.now()),
    DataType: row.data_type,
  };
}
