import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { givenTags, tagChange } from '../tags.ts';
import { indexStatus, parameterName, parameterTier, parameterType, versionNumber } from './schemas.ts';

const tag = 'Parameters';
const putting = { action: 'ssm:PutParameter', resource: 'parameter' } as const;

/** What may be told of a version besides its value. */
const options = {
  tier: parameterTier.optional(),
  description: z.string().max(1024).optional(),
  keyId: z.string().max(256).optional().describe('The KMS key of a SecureString'),
  allowedPattern: z.string().max(1024).optional(),
  dataType: z.enum(['text', 'aws:ec2:image']).optional(),
};

const value = z.string().min(1).describe('Write-only: no endpoint but reveal gives it back');
const writtenVersion = { version: z.number().int(), tier: z.string().optional() };
const labelling = z.strictObject({
  name: parameterName,
  version: versionNumber,
  labels: z.array(z.string().min(1).max(100)).min(1).max(10),
});
const labelled = z.object({ invalidLabels: z.array(z.string()).describe('Those that AWS did not take') });

/** What changes parameters, and the one endpoint that shows a value. Each is in the audit trail. */
export const parameterWrites = {
  create: endpoint({
    permission: putting,
    method: 'POST',
    path: '/parameters',
    successStatus: 201,
    summary: 'Create a parameter; an existing one is never overwritten',
    tag,
  })
    .input(
      z.strictObject({
        name: parameterName,
        type: parameterType,
        value,
        ...options,
        tags: givenTags.optional(),
      }),
    )
    .output(z.object({ name: z.string(), arn: z.string(), ...writtenVersion })),

  update: endpoint({
    permission: putting,
    method: 'POST',
    path: '/parameters/versions',
    successStatus: 201,
    summary: 'Add a version to a parameter, once, also after a lost reply',
    description:
      'Refused with CHANGED_MEANWHILE where expectedVersion is no longer the latest. AWS takes no change of the ' +
      'description, tier or pattern without the value. A pattern that is left out is gone from the new version.',
    tag,
  })
    .input(
      z.strictObject({
        name: parameterName,
        value,
        expectedVersion: versionNumber.describe('The version that the change was made from'),
        ...options,
      }),
    )
    .output(z.object({ name: z.string(), ...writtenVersion })),

  setTags: endpoint({
    permission: { action: 'ssm:AddTagsToResource', resource: 'parameter' },
    method: 'POST',
    path: '/parameters/tags',
    summary: 'Set and remove tags of a parameter; all others stay',
    tag,
  })
    .input(z.strictObject({ name: parameterName, ...tagChange }))
    .output(z.object({})),

  label: endpoint({
    permission: { action: 'ssm:LabelParameterVersion', resource: 'parameter' },
    method: 'POST',
    path: '/parameters/labels',
    summary: 'Attach labels to a version, away from any other version',
    tag,
  })
    .input(labelling)
    .output(labelled),

  unlabel: endpoint({
    permission: { action: 'ssm:UnlabelParameterVersion', resource: 'parameter' },
    method: 'POST',
    path: '/parameters/labels/remove',
    summary: 'Take labels from a version',
    tag,
  })
    .input(labelling)
    .output(labelled),

  remove: endpoint({
    permission: { action: 'ssm:DeleteParameter', resource: 'parameter' },
    method: 'POST',
    path: '/parameters/delete',
    summary: 'Delete parameters, ten in a call of AWS',
    description: 'One name goes by ssm:DeleteParameter, several by ssm:DeleteParameters.',
    tag,
  })
    .input(z.strictObject({ names: z.array(parameterName).min(1).max(100) }))
    .output(
      z.object({
        deleted: z.array(z.string()),
        missing: z.array(z.string()).describe('Those that were not there'),
        left: z.array(z.string()).describe("Those that are still there, since AWS's answer was lost"),
      }),
    ),

  reveal: endpoint({
    permission: { action: 'ssm:GetParameter', resource: 'parameter' },
    method: 'POST',
    path: '/parameters/reveal',
    summary: 'Show the value of one parameter; written to the audit trail before it is read',
    tag,
  })
    .input(z.strictObject({ name: parameterName, version: versionNumber.optional() }))
    .output(z.object({ value: z.string(), version: z.number().int() })),

  refreshIndex: endpoint({
    permission: { action: 'ssm:DescribeParameters', resource: 'parameter' },
    method: 'POST',
    path: '/parameters/index/refresh',
    summary: 'Start to read the index of all parameters anew; one reading is under way at a time',
    tag,
  }).output(indexStatus),
};
