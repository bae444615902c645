import type { CreateKeyRequest, CreateKeyResponse } from '@aws-sdk/client-kms';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { writeTags } from '../../store/tags.ts';
import { checkPolicy, defaultPolicy } from './key-policy.ts';
import { keyArn, toKeyMetadata } from './key-row.ts';
import { createKey } from './key-store.ts';
import { checkTags, storedTags } from './key-tags.ts';

/**
 * Makes a symmetric key. Throws UnsupportedOperationException for any other, MalformedPolicyDocumentException or
 * TagException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html
 */
export const CreateKey: Operation<CreateKeyRequest, CreateKeyResponse> = (context, input) =>
  context.database.transaction(() => {
    checkKind(input);
    if (input.Policy !== undefined)
      checkPolicy(context, input.Policy, Boolean(input.BypassPolicyLockoutSafetyCheck));
    checkTags(input.Tags);
    const key = createKey(context, {
      description: input.Description ?? '',
      manager: 'CUSTOMER',
      policy: input.Policy ?? defaultPolicy(context),
    });
    writeTags(context.database, keyArn(context, key.id), storedTags(input.Tags));
    return { KeyMetadata: toKeyMetadata(context, key) };
  });

function checkKind(input: CreateKeyRequest): void {
  const { KeySpec, CustomerMasterKeySpec, KeyUsage = 'ENCRYPT_DECRYPT', Origin = 'AWS_KMS' } = input;
  const isPlain =
    (KeySpec ?? CustomerMasterKeySpec ?? 'SYMMETRIC_DEFAULT') === 'SYMMETRIC_DEFAULT' &&
    KeyUsage === 'ENCRYPT_DECRYPT' &&
    Origin === 'AWS_KMS' &&
    !input.MultiRegion &&
    input.CustomKeyStoreId === undefined;
  if (isPlain) return;
  throw new AwsError(
    'UnsupportedOperationException',
    'The embedded account has symmetric encryption keys of one Region only, with material that it makes itself.',
  );
}
