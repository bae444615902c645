import { listSecrets } from '@purser/aws';
import { os } from '../../router.ts';

/** Secrets, without values. */
export const list = os.secrets.list.handler(({ input, context }) => listSecrets(context.clients, input));
