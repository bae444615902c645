import type { RestService } from '../service.ts';
import { schedulerResources } from './access.ts';
import { CreateSchedule } from './CreateSchedule.ts';
import { DeleteSchedule } from './DeleteSchedule.ts';
import { GetSchedule } from './GetSchedule.ts';
import { ListSchedules } from './ListSchedules.ts';
import { readRequest } from './read-request.ts';
import { schedulerTables } from './tables.ts';
import { writeReply, writeSchedulerError } from './write-reply.ts';

/** EventBridge Scheduler: schedules of the default group, to look at; none rings. */
export const scheduler: RestService = {
  protocol: 'rest-json',
  name: 'scheduler',
  signingName: 'scheduler',
  regional: true,
  tables: schedulerTables,
  resources: schedulerResources,
  read: readRequest,
  write: writeReply,
  writeError: writeSchedulerError,
  operations: { CreateSchedule, DeleteSchedule, GetSchedule, ListSchedules },
};
