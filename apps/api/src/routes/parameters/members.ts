import { listPathMembers } from '@purser/aws';
import { os } from '../../router.ts';

/** The parameters below a path, without values. */
export const members = os.parameters.members.handler(({ input: { path, recursive = false }, context }) =>
  listPathMembers(context.clients, { path, recursive }),
);
