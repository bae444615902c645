import type { GetServiceSettingRequest, GetServiceSettingResult } from '@aws-sdk/client-ssm';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';

/** The settings of Parameter Store, as an account has them that nobody has changed. */
const DEFAULTS: Readonly<Record<string, string>> = {
  '/ssm/parameter-store/default-parameter-tier': 'Standard',
  '/ssm/parameter-store/high-throughput-enabled': 'false',
};

/**
 * Gives a setting of the account and Region. Throws ServiceSettingNotFound.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetServiceSetting.html
 */
export const GetServiceSetting: Operation<GetServiceSettingRequest, GetServiceSettingResult> = (
  context,
  input,
) => {
  const SettingId = String(input.SettingId);
  const SettingValue = Object.hasOwn(DEFAULTS, SettingId) ? DEFAULTS[SettingId] : undefined;
  if (SettingValue === undefined) {
    throw new AwsError('ServiceSettingNotFound', `Setting ${SettingId} not found.`);
  }
  const { region, accountId } = context;
  return {
    ServiceSetting: {
      SettingId,
      SettingValue,
      LastModifiedUser: 'System',
      ARN: `arn:aws:ssm:${region}:${accountId}:servicesetting${SettingId}`,
      Status: 'Default',
    },
  };
};
