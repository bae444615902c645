import { z } from 'zod';
import { clusterSummary, serviceDetail, serviceSummary, taskDetail, taskSummary } from './schemas.ts';

/** What somebody looks at in a cluster. */
export const liveQuery = z.strictObject({
  cluster: z.string().min(1).max(255),
  services: z.literal('true').optional().describe('All services'),
  tasks: z.literal('true').optional().describe('All tasks, also those that stopped lately'),
  service: z.string().min(1).max(255).optional().describe('One service, with its events and tasks'),
  task: z.string().min(1).max(64).optional().describe('One task'),
});

/** What somebody looks at in a cluster. */
export type LiveQuery = z.infer<typeof liveQuery>;

/** What is new in a cluster: whole at first, then only what changed. */
export const liveNews = z.object({
  asOf: z.string().describe('When ECS was asked; ISO 8601'),
  cluster: clusterSummary.optional(),
  services: z.array(serviceSummary).optional(),
  goneServices: z.array(z.string()).optional().describe('ARNs'),
  service: serviceDetail.optional(),
  tasks: z.array(taskSummary).optional(),
  goneTasks: z.array(z.string()).optional().describe('ARNs of tasks that ECS no longer shows'),
  task: taskDetail.optional(),
});

/** What is new in a cluster: whole at first, then only what changed. */
export type LiveNews = z.infer<typeof liveNews>;
