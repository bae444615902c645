import type { Pace } from '../paced.ts';
import { RateBudget } from '../rate-budget.ts';

/** The longest page of EventBridge, and of its Scheduler. */
export const SCHEDULES_PAGE = 100;

const PACE = { atOnce: 5, perSecond: 20 };

/** Neither service tells targets with its list: one call for each rule, and each schedule of a cluster. */
export const schedulesPace = (): Pace => ({
  atOnce: PACE.atOnce,
  budget: new RateBudget(PACE.perSecond),
});
