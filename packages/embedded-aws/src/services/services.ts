import { ecs } from './ecs/ecs.ts';
import { iam } from './iam/iam.ts';
import { logs } from './logs/logs.ts';
import type { JsonService, QueryService } from './service.ts';
import { ssm } from './ssm/ssm.ts';
import { sts } from './sts/sts.ts';

/** The services that are called with X-Amz-Target. */
export const jsonServices: JsonService[] = [ecs, ssm, logs];

/** The services that are called with a form. */
export const queryServices: QueryService[] = [iam, sts];
