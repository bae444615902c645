import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { pageQuery, pageReply } from '../paging.ts';
import { tagList } from '../tags.ts';
import {
  indexStatus,
  parameterMetadata,
  parameterName,
  parameterTier,
  parameterType,
  parameterVersion,
} from './schemas.ts';

const tag = 'Parameters';
const describing = { action: 'ssm:DescribeParameters', resource: 'parameter' } as const;

/** What tells of parameters; none of these gives a value. */
export const parameterReads = {
  list: endpoint({
    permission: describing,
    method: 'GET',
    path: '/parameters',
    summary: 'List parameters that fit all parts of a search, without values',
    description: 'AWS searches. A page may be empty and not be the last.',
    tag,
  })
    .input(
      z.strictObject({
        search: z.string().max(2048).optional().describe('A part of the name'),
        path: z.string().max(2048).regex(/^\//).optional().describe('A path, with all that is below it'),
        type: parameterType.optional(),
        tier: parameterTier.optional(),
        keyId: z.string().max(256).optional().describe('As the parameter names its key'),
        tagKey: z.string().max(128).optional(),
        tagValue: z.string().max(256).optional().describe('Any value of the tag unless told'),
        ...pageQuery,
      }),
    )
    .output(z.object({ parameters: z.array(parameterMetadata), ...pageReply })),

  describe: endpoint({
    permission: describing,
    method: 'GET',
    path: '/parameters/metadata',
    summary: 'Describe one parameter, without its value',
    tag,
  })
    .input(z.strictObject({ name: parameterName }))
    .output(parameterMetadata),

  tags: endpoint({
    permission: { action: 'ssm:ListTagsForResource', resource: 'parameter' },
    method: 'GET',
    path: '/parameters/tags',
    summary: 'List the tags of a parameter',
    tag,
  })
    .input(z.strictObject({ name: parameterName }))
    .output(z.object({ tags: tagList })),

  history: endpoint({
    permission: { action: 'ssm:GetParameterHistory', resource: 'parameter' },
    method: 'GET',
    path: '/parameters/history',
    summary: 'List the kept versions of a parameter, newest first, without values',
    tag,
  })
    .input(z.strictObject({ name: parameterName }))
    .output(z.object({ versions: z.array(parameterVersion) })),

  level: endpoint({
    permission: describing,
    method: 'GET',
    path: '/parameters/level',
    summary: 'List the folders and parameters directly below a path, from an index of all parameters',
    description:
      'The first call starts to read the index, in the background and at a pace that leaves AWS room; until it is ' +
      'whole the counts are of what has been read.',
    tag,
  })
    .input(
      z.strictObject({
        path: z
          .string()
          .max(2048)
          .regex(/^\/(.*\/)?$/, 'begins and ends with /'),
        after: parameterName.optional().describe('The last name of the page before'),
        maxResults: z.coerce.number().int().min(1).max(200).optional(),
      }),
    )
    .output(
      z.object({
        folders: z.array(
          z.object({
            name: z.string(),
            path: z.string(),
            count: z.number().int().describe('Parameters below it at any depth'),
          }),
        ),
        parameters: z.array(parameterMetadata),
        total: z.number().int().describe('Parameters of this level, on all pages'),
        after: z.string().optional().describe('Absent on the last page'),
        index: indexStatus,
      }),
    ),
};
