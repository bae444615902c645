import type { ParameterInlinePolicy, ParameterMetadata } from '@aws-sdk/client-ssm';
import type { OperationContext } from '../../operation.ts';
import { type ParameterRow, parameterArn } from './parameter-store.ts';

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
    Policies: policiesOf(row.policies),
    DataType: row.data_type,
  };
}

function policiesOf(text: string | null): ParameterInlinePolicy[] {
  if (text === null) return [];
  const policies = JSON.parse(text) as { Type?: string }[];
  return policies.map((policy) => ({
    PolicyText: JSON.stringify(policy),
    PolicyType: policy.Type,
    PolicyStatus: 'Pending',
  }));
}
