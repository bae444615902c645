import type { DeleteAccountSettingRequest, DeleteAccountSettingResponse } from '@aws-sdk/client-ecs';
import type { Operation } from '../../operation.ts';
import { deleteSetting } from './account-setting.ts';

/**
 * Forgets an account setting of a principal, the caller unless another is named.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteAccountSetting.html
 */
export const DeleteAccountSetting: Operation<DeleteAccountSettingRequest, DeleteAccountSettingResponse> = (
  context,
  input,
) => ({ setting: deleteSetting(context, input.name, input.principalArn ?? context.callerArn) });
