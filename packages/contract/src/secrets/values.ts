import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { givenTags } from '../tags.ts';
import { requestToken, secretId, secretText, versionId, versionStage } from './schemas.ts';

const tag = 'Secrets';
const putting = { action: 'secretsmanager:PutSecretValue', resource: 'secret' } as const;
const jsonKey = z.string().min(1).max(512);

/** What writes values, and the one endpoint that shows one. Each is in the audit trail. */
export const secretValues = {
  create: endpoint({
    permission: { action: 'secretsmanager:CreateSecret', resource: 'secret' },
    method: 'POST',
    path: '/secrets',
    successStatus: 201,
    summary: 'Create a secret, once, also after a lost reply',
    tag,
  })
    .input(
      z.strictObject({
        name: z.string().min(1).max(512),
        value: secretText,
        description: z.string().max(2048).optional(),
        kmsKeyId: z.string().max(2048).optional().describe('The key that AWS manages unless told'),
        tags: givenTags.optional(),
        clientRequestToken: requestToken,
      }),
    )
    .output(z.object({ name: z.string(), arn: z.string(), versionId: z.string() })),

  putValue: endpoint({
    permission: putting,
    method: 'POST',
    path: '/secrets/versions',
    successStatus: 201,
    summary: 'Add a version to a secret, once, and give it the stage AWSCURRENT',
    tag,
  })
    .input(z.strictObject({ secretId, value: secretText, clientRequestToken: requestToken }))
    .output(z.object({ versionId: z.string() })),

  changeKeys: endpoint({
    permission: putting,
    method: 'POST',
    path: '/secrets/keys',
    successStatus: 201,
    summary: 'Set and remove keys of a JSON secret; all other keys keep their values, which are not shown',
    description:
      'Purser reads the secret and writes it back, so this needs secretsmanager:GetSecretValue too. Refused with ' +
      'CHANGED_MEANWHILE where expectedVersionId is no longer current.',
    tag,
  })
    .input(
      z.strictObject({
        secretId,
        set: z
          .array(z.strictObject({ key: jsonKey, value: z.string().max(65_536) }))
          .max(200)
          .optional(),
        remove: z.array(jsonKey).max(200).optional(),
        expectedVersionId: versionId.describe('The version that the change was made from'),
        clientRequestToken: requestToken,
      }),
    )
    .output(z.object({ versionId: z.string() })),

  reveal: endpoint({
    permission: { action: 'secretsmanager:GetSecretValue', resource: 'secret' },
    method: 'POST',
    path: '/secrets/reveal',
    summary:
      'Show the text of a secret, or the value of one key; written to the audit trail before it is read',
    tag,
  })
    .input(
      z.strictObject({
        secretId,
        key: jsonKey.optional().describe('The whole text unless told'),
        versionStage: versionStage.optional().describe('AWSCURRENT unless told'),
        versionId: versionId.optional(),
      }),
    )
    .output(z.object({ value: z.string(), versionId: z.string() })),
};
