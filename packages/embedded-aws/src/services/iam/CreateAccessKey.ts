import type { CreateAccessKeyRequest, CreateAccessKeyResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { createCredentials } from '../../store/credentials.ts';
import { entityArn } from './entity.ts';
import { limitExceeded } from './errors.ts';
import { findUserOrCaller } from './user.ts';
import { saveUserKey, toKeyMetadata } from './user-keys.ts';

/** How many access keys a user may have. */
const MOST_KEYS = 2;

/**
 * Gives a user a key pair; the secret is shown this once. Throws NoSuchEntity or LimitExceeded.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html
 */
export const CreateAccessKey: Operation<CreateAccessKeyRequest, CreateAccessKeyResponse> = (
  context,
  input,
) => {
  const user = findUserOrCaller(context, input.UserName);
  const { accountId, database } = context;
  return database.transaction(() => {
    const held = database.get<{ total: number }>(
      'SELECT COUNT(*) AS total FROM user_key WHERE user = ?',
      user.name,
    );
    if ((held?.total ?? 0) >= MOST_KEYS) {
      throw limitExceeded(`Cannot exceed quota for AccessKeysPerUser: ${MOST_KEYS}`);
    }
    const credentials = createCredentials();
    const arn = entityArn(context, 'user', user);
    const caller = { kind: 'user', arn, accountId, userId: user.id, name: user.name } as const;
    const metadata = toKeyMetadata(saveUserKey(context, caller, credentials));
    const AccessKey = {
      ...metadata,
      UserName: user.name,
      AccessKeyId: credentials.accessKeyId,
      Status: 'Active',
      SecretAccessKey: credentials.secretAccessKey,
    } as const;
    return { AccessKey };
  });
};
