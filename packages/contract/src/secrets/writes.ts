import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { tagChange } from '../tags.ts';
import { requestToken, secretId, versionId, versionStage } from './schemas.ts';

const tag = 'Secrets';
const nothing = z.object({});

/** What changes secrets without a value. Each is in the audit trail. */
export const secretWrites = {
  update: endpoint({
    permission: { action: 'secretsmanager:UpdateSecret', resource: 'secret' },
    method: 'POST',
    path: '/secrets/metadata',
    summary: 'Change the description or the key of a secret; its value stays',
    tag,
  })
    .input(
      z.strictObject({
        secretId,
        description: z.string().max(2048).optional(),
        kmsKeyId: z.string().max(2048).optional(),
      }),
    )
    .output(nothing),

  setTags: endpoint({
    permission: { action: 'secretsmanager:TagResource', resource: 'secret' },
    method: 'POST',
    path: '/secrets/tags',
    summary: 'Set and remove tags of a secret; all others stay',
    tag,
  })
    .input(z.strictObject({ secretId, ...tagChange }))
    .output(nothing),

  moveStage: endpoint({
    permission: { action: 'secretsmanager:UpdateSecretVersionStage', resource: 'secret' },
    method: 'POST',
    path: '/secrets/stages',
    summary: 'Move a stage to another version, or take it away',
    tag,
  })
    .input(
      z.strictObject({
        secretId,
        stage: versionStage,
        moveToVersionId: versionId.optional().describe('Taken away unless told'),
        removeFromVersionId: versionId.optional().describe('The version that has it now'),
      }),
    )
    .output(nothing),

  rotate: endpoint({
    permission: { action: 'secretsmanager:RotateSecret', resource: 'secret' },
    method: 'POST',
    path: '/secrets/rotate',
    summary: 'Start a rotation now, once, by the rules that the secret has',
    tag,
  })
    .input(z.strictObject({ secretId, clientRequestToken: requestToken }))
    .output(nothing),

  remove: endpoint({
    permission: { action: 'secretsmanager:DeleteSecret', resource: 'secret' },
    method: 'POST',
    path: '/secrets/delete',
    summary: 'Have a secret deleted after 7 to 30 days; until then it can be restored',
    tag,
  })
    .input(z.strictObject({ secretId, recoveryWindowInDays: z.number().int().min(7).max(30) }))
    .output(nothing),

  restore: endpoint({
    permission: { action: 'secretsmanager:RestoreSecret', resource: 'secret' },
    method: 'POST',
    path: '/secrets/restore',
    summary: 'Take the deletion of a secret back',
    tag,
  })
    .input(z.strictObject({ secretId }))
    .output(nothing),
};
