import { listSecretVersions } from '@purser/aws';
import { os } from '../../router.ts';

/** The versions of a secret, without values. */
export const versions = os.secrets.versions.handler(async ({ input, context }) => ({
  versions: await listSecretVersions(context.clients, input.secretId),
}));
