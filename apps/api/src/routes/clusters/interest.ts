import type { Interest } from '@purser/aws';
import type { LiveQuery } from '@purser/contract';

/** What somebody looks at, out of the words of an address. */
export function interestOf({ services, tasks, service, task }: LiveQuery): Interest {
  return {
    ...(services && { services: true }),
    ...(tasks && { tasks: true }),
    ...(service !== undefined && { service }),
    ...(task !== undefined && { task }),
  };
}
