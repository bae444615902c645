import type {
  ParameterTier,
  ParameterType,
  PutParameterRequest,
  PutParameterResult,
} from '@aws-sdk/client-ssm';
import { AwsError } from '../../aws-error.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import type { Database } from '../../store/database.ts';
import { writeTags } from '../../store/tags.ts';
import { checkDataType } from './parameter-data-type.ts';
import { planExpiration } from './parameter-expiration.ts';
import { enterTier, leaveTier } from './parameter-limits.ts';
import { checkParameterName } from './parameter-name.ts';
import { checkPolicies } from './parameter-policies.ts';
import { type ParameterRow, parameterArn, tagResource } from './parameter-row.ts';
import { insertVersion, latestParameter } from './parameter-store.ts';
import { checkTags, storedTags } from './parameter-tags.ts';
import { chooseTier } from './parameter-tier.ts';
import { checkLength, checkValue } from './parameter-value.ts';
import { dropOldest } from './parameter-versions.ts';
import { DEFAULT_KEY, sealValue } from './secure-string.ts';

const TAGS_WITH_OVERWRITE =
  "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please remove overwrite " +
  'flag. To update tags for an existing parameter, please use AddTagsToResource or RemoveTagsFromResource.';
const TYPE_CHANGE =
  "Parameter Store doesn't support changing a parameter type in a hierarchy. For example, you can't change a parameter " +
  'from a String type to a SecureString type. You must create a new, unique parameter.';

/**
 * Creates a parameter or adds a version to it. Throws ValidationException, ParameterAlreadyExists, InvalidKeyId,
 * ParameterLimitExceeded, ParameterMaxVersionLimitExceeded, and the errors of names, values, tiers and policies.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
 */
export const PutParameter: Operation<PutParameterRequest, PutParameterResult> = (context, input) =>
  context.database.transaction(() => {
    // The model has no length for it.
    checkConstraints('ValidationException', [{ at: 'value', value: input.Value, min: 1, sensitive: true }]);
    checkTags(input.Tags);
    const { database } = context;
    const name = String(input.Name).trim();
    const value = String(input.Value);
    checkParameterName(name, parameterArn(context, name));
    const existing = latestParameter(database, name);
    const type = chooseType(input, existing);
    checkOptions(input, type);
    checkValue(value, input.AllowedPattern);
    const dataType = input.DataType ?? existing?.data_type ?? 'text';
    checkDataType(dataType, type, value);
    const policies =
      input.Policies === undefined ? (existing?.policies ?? null) : checkPolicies(input.Policies);
    const tier = chooseTier(input.Tier, value, policies !== null, existing?.tier);
    checkLength(value, tier);
    changeTier(database, existing?.tier, tier);
    const keyId = type === 'SecureString' ? (input.KeyId ?? existing?.key_id ?? DEFAULT_KEY) : null;
    const version = (existing?.version ?? 0) + 1;
    dropOldest(context, name, version);
    insertVersion(database, {
      name,
      version,
      type,
      value: keyId === null ? value : sealValue(context, name, keyId, value),
      key_id: keyId,
      description: input.Description ?? existing?.description ?? null,
      allowed_pattern: input.AllowedPattern ?? null,
      tier,
      data_type: dataType,
      policies,
      modified_at: context.now().getTime(),
      modified_by: context.callerArn,
    });
    planExpiration(context, name, policies);
    if (input.Tags) writeTags(database, tagResource(name), storedTags(input.Tags));
    return { Version: version, Tier: tier };
  });

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

function changeTier(database: Database, from: ParameterTier | undefined, to: ParameterTier): void {
  if (from === to) return;
  enterTier(database, to);
  if (from !== undefined) leaveTier(database, from);
}

function checkOptions(input: PutParameterRequest, type: ParameterType): void {
  if (input.KeyId && type !== 'SecureString') {
    throw new AwsError('ValidationException', 'KeyId is required for SecureString type parameter only.');
  }
}
