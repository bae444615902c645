import { readSecretContent } from '@purser/aws';
import { os } from '../../router.ts';

/** The keys of a secret and the kind of each value; never a value. */
export const content = os.secrets.content.handler(({ input: { secretId, ...version }, context }) =>
  readSecretContent(context.clients, secretId, version),
);
