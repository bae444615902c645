import type { JsonService } from '../service.ts';
import { eventsResources } from './access.ts';
import { CreateEventBus } from './CreateEventBus.ts';
import { DeleteRule } from './DeleteRule.ts';
import { DescribeRule } from './DescribeRule.ts';
import { ListEventBuses } from './ListEventBuses.ts';
import { ListRuleNamesByTarget } from './ListRuleNamesByTarget.ts';
import { ListRules } from './ListRules.ts';
import { ListTargetsByRule } from './ListTargetsByRule.ts';
import { PutRule } from './PutRule.ts';
import { PutTargets } from './PutTargets.ts';
import { RemoveTargets } from './RemoveTargets.ts';
import { eventsTables } from './tables.ts';

/** EventBridge: event buses, their rules and the targets of these, to look at; no event is matched and no rule rings. */
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
    CreateEventBus,
    DeleteRule,
    DescribeRule,
    ListEventBuses,
    ListRuleNamesByTarget,
    ListRules,
    ListTargetsByRule,
    PutRule,
    PutTargets,
    RemoveTargets,
  },
};
