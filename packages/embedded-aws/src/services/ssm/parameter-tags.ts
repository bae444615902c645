import type { Tag } from '@aws-sdk/client-ssm';
import { AwsError } from '../../aws-error.ts';
import { checkConstraints } from '../../constraints.ts';
import type { OperationContext } from '../../operation.ts';
import type { StoredTag } from '../../store/tags.ts';
import { latestParameter, tagResource } from './parameter-store.ts';

const MAX_TAGS = 50;
const TAG_TEXT = /^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$/u;
const RESOURCE_TYPES = [
  'Document',
  'ManagedInstance',
  'MaintenanceWindow',
  'Parameter',
  'PatchBaseline',
  'OpsItem',
  'OpsMetadata',
  'Automation',
  'Association',
];

/** Checks tags against the model and the limit. Throws ValidationException or TooManyTagsError. */
export function checkTags(tags: Tag[] | undefined, present = 0): void {
  if (!tags) return;
  checkConstraints(
    'ValidationException',
    tags.flatMap((tag, index) => [
      {
        at: `tags.${index + 1}.member.key`,
        value: tag.Key,
        required: true,
        min: 1,
        max: 128,
        pattern: TAG_TEXT,
      },
      { at: `tags.${index + 1}.member.value`, value: tag.Value, required: true, max: 256, pattern: TAG_TEXT },
    ]),
  );
  if (tags.some((tag) => /^aws:/i.test(String(tag.Key)))) {
    throw new AwsError(
      'ValidationException',
      'aws: prefixed tag key names are not allowed for external use.',
    );
  }
  if (present + tags.length > MAX_TAGS) throw new AwsError('TooManyTagsError');
}

/** Gives tags in the form in which they are kept. */
export function storedTags(tags: Tag[]): StoredTag[] {
  return tags.map(({ Key, Value }) => ({ key: String(Key), value: String(Value) }));
}

/**
 * Gives what the tags of a resource of SSM's tagging operations are kept under.
 * Throws ValidationException, InvalidResourceType or InvalidResourceId.
 */
export function findTagResource(
  context: OperationContext,
  input: { ResourceType?: string | undefined; ResourceId?: string | undefined },
): string {
  checkConstraints('ValidationException', [
    { at: 'resourceType', value: input.ResourceType, required: true, oneOf: RESOURCE_TYPES },
    { at: 'resourceId', value: input.ResourceId, required: true },
  ]);
  if (input.ResourceType !== 'Parameter') throw new AwsError('InvalidResourceType');
  const name = String(input.ResourceId);
  if (!latestParameter(context.database, name)) throw new AwsError('InvalidResourceId');
  return tagResource(name);
}
