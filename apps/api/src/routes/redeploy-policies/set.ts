import { changeServiceTags } from '@purser/aws';
import { REDEPLOY_TAGS, readRedeployPolicy } from '@purser/task-definition';
import { audited } from '../../audited.ts';
import { ApiError } from '../../errors.ts';
import { os } from '../../router.ts';
import { requireService, toPolicy } from './to-policy.ts';

const FIELDS: Readonly<Record<string, string>> = {
  [REDEPLOY_TAGS.after]: 'after',
  [REDEPLOY_TAGS.window]: 'window',
};

/** Sets the tags of a service; what cannot be read later is refused now. */
export const set = os.redeployPolicies.set.handler(async ({ input, context }) => {
  const wanted = {
    [REDEPLOY_TAGS.redeploy]: input.redeploy === 'manual' ? '' : input.redeploy,
    [REDEPLOY_TAGS.after]: input.after ?? '',
    // AWS takes no comma in a tag.
    [REDEPLOY_TAGS.window]: (input.window ?? '').replaceAll(/\s*,\s*/g, ' '),
  };
  const tags = Object.entries(wanted).map(([key, value]) => ({ key, value: value.trim() }));
  const given = tags.filter(({ value }) => value !== '');
  const { problems } = readRedeployPolicy(given);
  if (problems.length > 0) {
    throw new ApiError('INVALID_REQUEST', 'Nothing was changed: a tag could not be read later.', {
      issues: problems.map(({ tag, message }) => ({
        path: FIELDS[tag] ?? 'redeploy',
        ruleId: 'redeploy-policy',
        severity: 'error',
        message,
      })),
    });
  }
  const service = await requireService(context.clients, input);
  const had = new Set(service.tags.map(({ key }) => key));
  const remove = tags.filter(({ key, value }) => value === '' && had.has(key)).map(({ key }) => key);
  await audited(context, { action: 'ecs:TagResource', subject: service.serviceArn }, () =>
    changeServiceTags(context.clients, service.serviceArn, { set: given, remove }),
  );
  return toPolicy(given);
});
