import type { JsonService } from '../service.ts';
import { eventsResources } from './access.ts';
import { DeleteRule } from './DeleteRule.ts';
import { DescribeRule } from './DescribeRule.ts';
import { ListRuleNamesByTarget } from './ListRuleNamesByTarget.ts';
import { ListRules } from './ListRules.ts';
import { ListTargetsByRule } from './ListTargetsByRule.ts';
import { PutRule } from './PutRule.ts';
import { PutTargets } from './PutTargets.ts';
import { RemoveTargets } from './RemoveTargets.ts';
import { eventsTables } from './tables.ts';

/** EventBridge: rules of the default bus and their targets, to look at; no event is matched and no rule rings. */
export const events: JsonService = {
  protocol: 'json',
  target: 'AWSEvents',
  name: 'events',
  signingName: 'events',
  regional: true,
  tables: eventsTables,
  resources: eventsResources,
  loadClient: () => import('@aws-sdk/client-eventbridge'),
  operations: {
    DeleteRule,
    DescribeRule,
    ListRuleNamesByTarget,
    ListRules,
    ListTargetsByRule,
    PutRule,
    PutTargets,
    RemoveTargets,
  },
};
