import type { LogGroupClass } from '@aws-sdk/client-cloudwatch-logs';

/** A log group as it is kept. */
export interface LogGroupRow {
  name: string;
  class: LogGroupClass;
  kms_key_id: string | null;
  created_at: number;
}

/** The error code of a broken constraint in CloudWatch Logs. */
export const INVALID_PARAMETER = 'InvalidParameterException';

/** What a log group's name may hold. */
export const LOG_GROUP_NAME = /^[.\-_/#A-Za-z0-9]+$/;
