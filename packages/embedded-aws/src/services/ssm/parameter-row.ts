import type { ParameterTier, ParameterType } from '@aws-sdk/client-ssm';
import type { OperationContext } from '../../operation.ts';

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

/** Gives the ARN of a parameter: one slash after `parameter`, with a hierarchy or without. */
export function parameterArn({ region, accountId }: OperationContext, name: string): string {
  return `arn:aws:ssm:${region}:${accountId}:parameter/${name.replace(/^\//, '')}`;
}

/** What the tags of a parameter are kept under. */
export function tagResource(name: string): string {
  return `parameter/${name}`;
}

/** Gives the path that a parameter is directly below; a name without a hierarchy is below `/`. */
export function parentOf(name: string): string {
  return name.slice(0, Math.max(name.lastIndexOf('/'), 0)) || '/';
}
