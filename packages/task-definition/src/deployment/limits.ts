/** What ECS takes at most in one launch: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html */
export const MAX_SUBNETS = 16;
export const MAX_SECURITY_GROUPS = 5;
/** Tasks that one call of RunTask starts. */
export const MAX_RUN_COUNT = 10;
/** Tasks of a service. */
export const MAX_DESIRED_COUNT = 5000;
/** Target groups of a service. */
export const MAX_TARGET_GROUPS = 5;
/** Characters of the name of a CloudWatch alarm. */
export const MAX_ALARM_NAME = 255;
/** Capacity providers of a strategy. */
export const MAX_STRATEGY_ITEMS = 20;
/** Characters of the overrides of a task, as JSON. */
export const MAX_OVERRIDES = 8192;
