import type { PutAccountSettingDefaultRequest, PutAccountSettingDefaultResponse } from '@aws-sdk/client-ecs';
import type { Operation } from '../../operation.ts';
import { putSetting } from './account-setting.ts';

/**
 * Keeps an account setting for everyone who has none of their own.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutAccountSettingDefault.html
 */
export const PutAccountSettingDefault: Operation<
  PutAccountSettingDefaultRequest,
  PutAccountSettingDefaultResponse
> = (context, input) => ({ setting: putSetting(context, input.name, input.value) });
