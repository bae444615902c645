import { listRevisions } from '@purser/aws';
import { os } from '../../router.ts';

/** The revisions of a family, newest first. */
export const revisions = os.taskDefinitions.revisions.handler(({ input, context }) =>
  listRevisions(context.clients, input),
);
