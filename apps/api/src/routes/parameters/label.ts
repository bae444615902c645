import { labelVersion } from '@purser/aws';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';

/** Attaches labels to a version, away from any other. */
export const label = os.parameters.label.handler(({ input, context }) =>
  audited(context, { action: 'ssm:LabelParameterVersion', subject: input.name }, () =>
    labelVersion(context.clients, input),
  ),
);
