import { listServices } from '@purser/aws';
import { os } from '../../router.ts';

/** The services of a cluster. */
export const services = os.account.services.handler(({ input, context }) =>
  listServices(context.clients, input),
);
