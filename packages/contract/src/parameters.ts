import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { pageQuery, pageReply } from './paging.ts';

const tag = 'Parameters';

/** A Parameter Store name: up to 2,048 of letters, digits and `_ . - /`. */
const parameterName = z
  .string()
  .min(1)
  .max(2048)
  .regex(/^[A-Za-z0-9_./-]+$/, 'may hold letters, digits and _ . - / only');

/** What DescribeParameters tells of a parameter; there is no field for its value. */
const parameterMetadata = z.object({
  name: z.string(),
  arn: z.string(),
  type: z.enum(['String', 'StringList', 'SecureString']),
  tier: z.string().optional(),
  version: z.number().int().optional(),
  keyId: z.string().optional(),
  description: z.string().optional(),
  dataType: z.string().optional(),
  lastModifiedDate: z.string().optional().describe('ISO 8601'),
  lastModifiedUser: z.string().optional(),
});

/** A parameter without its value. */
export type ParameterMetadata = z.infer<typeof parameterMetadata>;

/** The endpoints of Parameter Store; none of them gives a value. */
export const parameters = {
  list: endpoint({
    permission: { action: 'ssm:DescribeParameters', resource: 'parameter' },
    method: 'GET',
    path: '/parameters',
    summary: 'List parameters whose name contains a text, without values',
    tag,
  })
    .input(z.strictObject({ search: z.string().max(2048).optional(), ...pageQuery }))
    .output(z.object({ parameters: z.array(parameterMetadata), ...pageReply })),

  describe: endpoint({
    permission: { action: 'ssm:DescribeParameters', resource: 'parameter' },
    method: 'GET',
    path: '/parameters/metadata',
    summary: 'Describe one parameter, without its value',
    tag,
  })
    .input(z.strictObject({ name: parameterName }))
    .output(parameterMetadata),

  create: endpoint({
    permission: { action: 'ssm:PutParameter', resource: 'parameter' },
    method: 'POST',
    path: '/parameters',
    successStatus: 201,
    summary: 'Create a parameter; an existing one is never overwritten',
    tag,
  })
    .input(
      z.strictObject({
        name: parameterName,
        type: z.enum(['String', 'StringList', 'SecureString']),
        value: z.string().min(1).describe('Write-only: no endpoint gives it back'),
        tier: z.enum(['Standard', 'Advanced', 'Intelligent-Tiering']).optional(),
        description: z.string().max(1024).optional(),
        keyId: z.string().max(256).optional().describe('The KMS key of a SecureString'),
      }),
    )
    .output(
      z.object({ name: z.string(), arn: z.string(), version: z.number().int(), tier: z.string().optional() }),
    ),
};
