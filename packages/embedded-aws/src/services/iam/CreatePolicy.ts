import type { CreatePolicyRequest, CreatePolicyResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { checkName } from './check-name.ts';
import { insertRow } from './create-entity.ts';
import { newId, wholeSecond } from './entity.ts';
import { checkTags } from './entity-tags.ts';
import { alreadyExists } from './errors.ts';
import { type PolicyRow, toPolicy } from './managed-policy.ts';
import { checkDocument, insertVersion } from './policy-versions.ts';

/**
 * Creates a managed policy. Throws EntityAlreadyExists, MalformedPolicyDocument, LimitExceeded or InvalidInput.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html
 */
export const CreatePolicy: Operation<CreatePolicyRequest, CreatePolicyResponse> = (context, input) => {
  const name = checkName('policyName', input.PolicyName);
  const { Path: path = '/', Tags = [] } = input;
  const document = String(input.PolicyDocument);
  checkDocument(document);
  checkTags(Tags);
  const { accountId, database, now } = context;
  const created = wholeSecond(now());
  return database.transaction(() => {
    if (database.get('SELECT 1 FROM managed_policy WHERE name = ?', name)) {
      throw alreadyExists(`A policy called ${name} already exists. Duplicate names are not allowed.`);
    }
    const row: PolicyRow = {
      name,
      arn: `arn:aws:iam::${accountId}:policy${path}${name}`,
      path,
      id: newId('ANPA'),
      description: input.Description ?? null,
      default_version: 1,
      last_version: 1,
      created_at: created,
      updated_at: created,
      tags: JSON.stringify(Tags),
    };
    insertRow(context, 'managed_policy', row);
    insertVersion(context, row.arn, 1, document);
    return { Policy: { ...toPolicy(context, row), Description: undefined } };
  });
};
