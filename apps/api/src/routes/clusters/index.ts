import { describe } from './describe.ts';
import { environment } from './environment.ts';
import { live } from './live.ts';
import { overview } from './overview.ts';
import { service } from './service.ts';
import { services } from './services.ts';
import { stopTask } from './stop-task.ts';
import { task } from './task.ts';
import { tasks } from './tasks.ts';

/** What runs. */
export const clusters = { describe, environment, live, overview, service, services, stopTask, task, tasks };
