import { compareParameters } from '@purser/aws';
import { auditedEach } from '../../audited.ts';
import { os } from '../../router.ts';

/** Whether each parameter is new, changed or the same; both values stay here, and every read is in the trail. */
export const compare = os.parameters.compare.handler(async ({ input: { entries }, context }) => {
  const names = [...new Set(entries.map(({ name }) => name))];
  const compared = await auditedEach(
    context,
    { action: 'ssm:GetParameters', subjects: names },
    () => compareParameters(context.clients, entries),
    () => 'done',
  );
  return { entries: compared };
});
