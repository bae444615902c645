import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { parameterName } from './schemas.ts';

const tag = 'Parameters';

const comparisonState = z
  .enum(['new', 'changed', 'same', 'unknown'])
  .describe('unknown where it is there, or may be, and its value could not be read');

/** How a value that is to be stored compares with the one that is. */
export type ComparisonState = z.infer<typeof comparisonState>;

/** What the import of many variables needs beside creating parameters; no value is ever in a reply. */
export const parameterImport = {
  compare: endpoint({
    permission: { action: 'ssm:GetParameters', resource: 'parameter' },
    method: 'POST',
    path: '/parameters/compare',
    summary: 'Tell for each value whether the parameter of its name is new, changed or the same',
    description:
      'The parameters are read and compared on the server, and each read is kept in the audit trail.',
    tag,
  })
    .input(
      z.strictObject({
        entries: z.array(z.strictObject({ name: parameterName, value: z.string() })).max(500),
      }),
    )
    .output(
      z.object({
        entries: z.array(
          z.object({
            name: z.string(),
            state: comparisonState,
            version: z.number().int().optional(),
            type: z.string().optional(),
            reason: z.string().optional().describe('Why it could not be compared'),
          }),
        ),
      }),
    ),

  members: endpoint({
    permission: { action: 'ssm:DescribeParameters', resource: 'parameter' },
    method: 'GET',
    path: '/parameters/members',
    summary: 'List the parameters below a path, without values',
    tag,
  })
    .input(
      z.strictObject({
        path: parameterName.startsWith('/', 'must begin with /'),
        recursive: z.stringbool().optional().describe('Also those of the levels below'),
      }),
    )
    .output(
      z.object({
        members: z.array(z.object({ name: z.string(), arn: z.string(), type: z.string() })),
        more: z.boolean().describe('Whether there are more than are listed here'),
      }),
    ),
};
