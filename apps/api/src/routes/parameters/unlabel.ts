import { unlabelVersion } from '@purser/aws';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';

/** Takes labels from a version. */
export const unlabel = os.parameters.unlabel.handler(({ input, context }) =>
  audited(context, { action: 'ssm:UnlabelParameterVersion', subject: input.name }, () =>
    unlabelVersion(context.clients, input),
  ),
);
