import type { PutAccountSettingRequest, PutAccountSettingResponse } from '@aws-sdk/client-ecs';
import type { Operation } from '../../operation.ts';
import { putSetting } from './account-setting.ts';

/**
 * Keeps an account setting of a principal, the caller unless another is named.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutAccountSetting.html
 */
export const PutAccountSetting: Operation<PutAccountSettingRequest, PutAccountSettingResponse> = (
  context,
  input,
) => ({ setting: putSetting(context, input.name, input.value, input.principalArn ?? context.callerArn) });
