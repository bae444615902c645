import { readTags } from '../../store/tags.ts';
import type { Authorised } from '../iam/access/authorise.ts';
import { secretAccess } from './access.ts';
import { findSecretIfPresent, resourcePolicyOf } from './secret-store.ts';

/** Who may call Secrets Manager; also for what one operation does in the place of another. */
export const secretRights = {
  name: 'secretsmanager',
  protocol: 'json',
  ...secretAccess({
    arnOf: (context, secretId) => findSecretIfPresent(context, secretId)?.arn,
    policyOf: resourcePolicyOf,
    tagsOf: (context, arn) => readTags(context.database, arn),
  }),
} as const satisfies Authorised;
