import { revealParameter } from '@purser/aws';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';

/** Shows the value of one parameter, once the trail has it that somebody asked. */
export const reveal = os.parameters.reveal.handler(({ input, context }) =>
  audited(context, { action: 'ssm:GetParameter', subject: input.name }, () =>
    revealParameter(context.clients, input),
  ),
);
