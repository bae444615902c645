import type { JsonService } from '../service.ts';
import { keyAccess } from './access.ts';
import { CancelKeyDeletion } from './CancelKeyDeletion.ts';
import { CreateAlias } from './CreateAlias.ts';
import { CreateGrant } from './CreateGrant.ts';
import { CreateKey } from './CreateKey.ts';
import { Decrypt } from './Decrypt.ts';
import { DeleteAlias } from './DeleteAlias.ts';
import { DescribeKey } from './DescribeKey.ts';
import { DisableKey } from './DisableKey.ts';
import { DisableKeyRotation } from './DisableKeyRotation.ts';
import { EnableKey } from './EnableKey.ts';
import { EnableKeyRotation } from './EnableKeyRotation.ts';
import { Encrypt } from './Encrypt.ts';
import { GenerateDataKey } from './GenerateDataKey.ts';
import { GenerateDataKeyWithoutPlaintext } from './GenerateDataKeyWithoutPlaintext.ts';
import { GenerateRandom } from './GenerateRandom.ts';
import { GetKeyPolicy } from './GetKeyPolicy.ts';
import { GetKeyRotationStatus } from './GetKeyRotationStatus.ts';
import { DELETE_KEY, deleteKey } from './key-deletion.ts';
import { ROTATE_KEY, rotateKey } from './key-rotation.ts';
import { keyIdOf, keyIdOfCiphertext, keyPolicyOf } from './keys.ts';
import { ListAliases } from './ListAliases.ts';
import { ListGrants } from './ListGrants.ts';
import { ListKeyPolicies } from './ListKeyPolicies.ts';
import { ListKeys } from './ListKeys.ts';
import { ListResourceTags } from './ListResourceTags.ts';
import { ListRetirableGrants } from './ListRetirableGrants.ts';
import { PutKeyPolicy } from './PutKeyPolicy.ts';
import { ReEncrypt } from './ReEncrypt.ts';
import { RetireGrant } from './RetireGrant.ts';
import { RevokeGrant } from './RevokeGrant.ts';
import { ScheduleKeyDeletion } from './ScheduleKeyDeletion.ts';
import { TagResource } from './TagResource.ts';
import { kmsTables } from './tables.ts';
import { UntagResource } from './UntagResource.ts';
import { UpdateAlias } from './UpdateAlias.ts';
import { UpdateKeyDescription } from './UpdateKeyDescription.ts';

/** The Key Management Service, with symmetric keys. */
export const kms: JsonService = {
  protocol: 'json',
  target: 'TrentService',
  name: 'kms',
  signingName: 'kms',
  regional: true,
  tables: kmsTables,
  ...keyAccess({ keyIdOf, keyIdOfCiphertext, policyOf: keyPolicyOf }),
  loadClient: () => import('@aws-sdk/client-kms'),
  loadModel: async () => (await import('../../models/kms.json')).default,
  operations: {
    CancelKeyDeletion,
    CreateAlias,
    CreateGrant,
    CreateKey,
    Decrypt,
    DeleteAlias,
    DescribeKey,
    DisableKey,
    DisableKeyRotation,
    EnableKey,
    EnableKeyRotation,
    Encrypt,
    GenerateDataKey,
    GenerateDataKeyWithoutPlaintext,
    GenerateRandom,
    GetKeyPolicy,
    GetKeyRotationStatus,
    ListAliases,
    ListGrants,
    ListKeyPolicies,
    ListKeys,
    ListResourceTags,
    ListRetirableGrants,
    PutKeyPolicy,
    ReEncrypt,
    RetireGrant,
    RevokeGrant,
    ScheduleKeyDeletion,
    TagResource,
    UntagResource,
    UpdateAlias,
    UpdateKeyDescription,
  },
  timers: { [DELETE_KEY]: deleteKey, [ROTATE_KEY]: rotateKey },
};
