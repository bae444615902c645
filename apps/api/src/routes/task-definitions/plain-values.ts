import { findPlainValues } from '@purser/aws';
import { os } from '../../router.ts';

/** The ACTIVE revisions that hold a plain value of a name; never the value. */
export const plainValues = os.taskDefinitions.plainValues.handler(({ input, context }) =>
  findPlainValues(context.clients, input),
);
