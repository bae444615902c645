import type { JsonService } from '../service.ts';
import { BatchGetSecretValue } from './BatchGetSecretValue.ts';
import { CancelRotateSecret } from './CancelRotateSecret.ts';
import { CreateSecret } from './CreateSecret.ts';
import { DeleteResourcePolicy } from './DeleteResourcePolicy.ts';
import { DeleteSecret } from './DeleteSecret.ts';
import { DescribeSecret } from './DescribeSecret.ts';
import { DELETE_SECRET, onDeletionDue } from './deletion.ts';
import { GetRandomPassword } from './GetRandomPassword.ts';
import { GetResourcePolicy } from './GetResourcePolicy.ts';
import { GetSecretValue } from './GetSecretValue.ts';
import { ListSecrets } from './ListSecrets.ts';
import { ListSecretVersionIds } from './ListSecretVersionIds.ts';
import { PutResourcePolicy } from './PutResourcePolicy.ts';
import { PutSecretValue } from './PutSecretValue.ts';
import { RestoreSecret } from './RestoreSecret.ts';
import { RotateSecret } from './RotateSecret.ts';
import { BEGIN_ROTATION, FINISH_ROTATION, onRotationDone, onRotationDue } from './rotation.ts';
import { secretRights } from './secret-rights.ts';
import { TagResource } from './TagResource.ts';
import { secretsManagerTables } from './tables.ts';
import { UntagResource } from './UntagResource.ts';
import { UpdateSecret } from './UpdateSecret.ts';
import { UpdateSecretVersionStage } from './UpdateSecretVersionStage.ts';
import { ValidateResourcePolicy } from './ValidateResourcePolicy.ts';

/** Secrets Manager. */
export const secretsManager: JsonService = {
  ...secretRights,
  target: 'secretsmanager',
  signingName: 'secretsmanager',
  regional: true,
  tables: secretsManagerTables,
  loadClient: () => import('@aws-sdk/client-secrets-manager'),
  loadModel: async () => (await import('../../models/secretsmanager.json')).default,
  operations: {
    BatchGetSecretValue,
    CancelRotateSecret,
    CreateSecret,
    DeleteResourcePolicy,
    DeleteSecret,
    DescribeSecret,
    GetRandomPassword,
    GetResourcePolicy,
    GetSecretValue,
    ListSecretVersionIds,
    ListSecrets,
    PutResourcePolicy,
    PutSecretValue,
    RestoreSecret,
    RotateSecret,
    TagResource,
    UntagResource,
    UpdateSecret,
    UpdateSecretVersionStage,
    ValidateResourcePolicy,
  },
  timers: {
    [DELETE_SECRET]: onDeletionDue,
    [BEGIN_ROTATION]: onRotationDue,
    [FINISH_ROTATION]: onRotationDone,
  },
};
