import type { ParameterType, PutParameterRequest, PutParameterResult } from '@aws-sdk/client-ssm';
import { AwsError } from '../../aws-error.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Operation, OperationContext } from '../../operation.ts';
import { writeTags } from '../../store/tags.ts';
import { checkParameterName } from './parameter-name.ts';
import { checkPolicies } from './parameter-policies.ts';
import { latestParameter, type ParameterRow, parameterArn, tagResource } from './parameter-store.ts';
import { checkTags, storedTags } from './parameter-tags.ts';
import { chooseTier } from './parameter-tier.ts';
import { checkLength, checkValue } from './parameter-value.ts';
import { DEFAULT_KEY, sealValue } from './secure-string.ts';

const TYPES: ParameterType[] = ['SecureString', 'StringList', 'String'];
const DATA_TYPES = ['text', 'aws:ec2:image', 'aws:ssm:integration'];
const MAX_VERSIONS = 100;

const TAGS_WITH_OVERWRITE =
  "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please remove overwrite " +
  'flag. To update tags for an existing parameter, please use AddTagsToResource or RemoveTagsFromResource.';
const TYPE_CHANGE =
  "Parameter Store doesn't support changing a parameter type in a hierarchy. For example, you can't change a parameter " +
  'from a String type to a SecureString type. You must create a new, unique parameter.';

/**
 * Creates a parameter or adds a version to it.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
 */
export const PutParameter: Operation<PutParameterRequest, PutParameterResult> = (context, input) =>
  context.database.transaction(() => {
    checkModel(input);
    const name = String(input.Name).trim();
    const value = String(input.Value);
    checkParameterName(name, parameterArn(context, name));
    const existing = latestParameter(context.database, name);
    const type = chooseType(input, existing);
    checkOptions(input, type);
    checkValue(value, input.AllowedPattern);
    checkPolicies(input.Policies);
    const tier = chooseTier(input.Tier, value, Boolean(input.Policies), existing?.tier);
    checkLength(value, tier);
    const keyId = type === 'SecureString' ? (input.KeyId ?? existing?.key_id ?? DEFAULT_KEY) : null;
    const version = (existing?.version ?? 0) + 1;
    insertVersion(context, {
      name,
      version,
      type,
      value: keyId === null ? value : sealValue(context, name, keyId, value),
      key_id: keyId,
      description: input.Description ?? existing?.description ?? null,
      allowed_pattern: input.AllowedPattern ?? null,
      tier,
      data_type: input.DataType ?? existing?.data_type ?? 'text',
      policies: input.Policies ?? existing?.policies ?? null,
      modified_at: context.now().getTime(),
      modified_by: context.callerArn,
    });
    if (input.Tags) writeTags(context.database, tagResource(name), storedTags(input.Tags));
    return { Version: version, Tier: tier };
  });

function checkModel(input: PutParameterRequest): void {
  checkConstraints('ValidationException', [
    { at: 'name', value: input.Name, required: true, min: 1, max: 2048 },
    { at: 'value', value: input.Value, required: true, min: 1, sensitive: true },
    { at: 'description', value: input.Description, max: 1024 },
    { at: 'type', value: input.Type, oneOf: TYPES },
    { at: 'keyId', value: input.KeyId, min: 1, max: 256, pattern: /^([a-zA-Z0-9:/_-]+)$/ },
    { at: 'allowedPattern', value: input.AllowedPattern, max: 1024 },
    { at: 'tier', value: input.Tier, oneOf: ['Standard', 'Advanced', 'Intelligent-Tiering'] },
    { at: 'policies', value: input.Policies, min: 1, max: 4096 },
    { at: 'dataType', value: input.DataType, max: 128 },
  ]);
  checkTags(input.Tags);
}

function chooseType(input: PutParameterRequest, existing: ParameterRow | undefined): ParameterType {
  if (input.Overwrite && input.Tags?.length) throw new AwsError('ValidationException', TAGS_WITH_OVERWRITE);
  if (existing && !input.Overwrite) {
    const message =
      'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.';
    throw new AwsError('ParameterAlreadyExists', message);
  }
  const type = input.Type ?? existing?.type;
  if (!type)
    throw new AwsError('ValidationException', 'A parameter type is required when you create a parameter.');
  if (existing && existing.type !== type) throw new AwsError('HierarchyTypeMismatchException', TYPE_CHANGE);
  return type;
}

function checkOptions(input: PutParameterRequest, type: ParameterType): void {
  if (input.KeyId && type !== 'SecureString') {
    throw new AwsError('ValidationException', 'KeyId is required for SecureString type parameter only.');
  }
  if (input.DataType && !DATA_TYPES.includes(input.DataType)) {
    const message = `The following data type is not supported: ${input.DataType} (Data type names are all case sensitive.)`;
    throw new AwsError('ValidationException', message);
  }
}

function insertVersion({ database }: OperationContext, row: ParameterRow): void {
  const columns = Object.keys(row);
  const places = columns.map(() => '?').join(', ');
  database.run(
    `INSERT INTO parameter_version (${columns.join(', ')}) VALUES (${places})`,
    ...Object.values(row),
  );
  database.run(
    'DELETE FROM parameter_version WHERE name = ? AND version <= ?',
    row.name,
    row.version - MAX_VERSIONS,
  );
}
