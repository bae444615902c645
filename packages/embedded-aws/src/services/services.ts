import type { TimerHandler } from '../operation.ts';
import type { Tables } from '../store/tables.ts';
import { ec2 } from './ec2/ec2.ts';
import { ecr } from './ecr/ecr.ts';
import { ecs } from './ecs/ecs.ts';
import { events } from './events/events.ts';
import { iam } from './iam/iam.ts';
import { kms } from './kms/kms.ts';
import { logs } from './logs/logs.ts';
import { s3 } from './s3/s3.ts';
import { scheduler } from './scheduler/scheduler.ts';
import { secretsManager } from './secretsmanager/secretsmanager.ts';
import type { FormService, JsonService, RestService, Service } from './service.ts';
import { servicequotas } from './servicequotas/servicequotas.ts';
import { ssm } from './ssm/ssm.ts';
import { sts } from './sts/sts.ts';

/** The services that are called with X-Amz-Target. */
export const jsonServices: JsonService[] = [ecs, ssm, secretsManager, kms, logs, ecr, servicequotas, events];

/** The services that are called with a form. */
export const queryServices: FormService[] = [iam, sts, ec2];

/** The services whose paths and methods say what is asked for; the first one has those that nobody else has. */
export const restServices: readonly [RestService, ...RestService[]] = [s3, scheduler];

const services: readonly Service[] = [...jsonServices, ...queryServices, ...restServices];

/** The tables of all services. */
export const tables: readonly Tables[] = services.flatMap((service) => service.tables ?? []);

/** What does work that was put off, by `service:kind`. */
export const timers: ReadonlyMap<string, TimerHandler> = new Map(
  services.flatMap(({ name, timers: handlers = {} }) =>
    Object.entries(handlers).map(([kind, handler]) => [`${name}:${kind}`, handler] as const),
  ),
);
