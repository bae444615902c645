import type { AssumeRoleRequest, AssumeRoleResponse } from '@aws-sdk/client-sts';
import { AwsError } from '../../aws-error.ts';
import type { Operation, OperationContext } from '../../operation.ts';
import { parseArn } from '../iam/access/arn.ts';
import { accessDenied } from '../iam/access/refusal.ts';
import { findTrustingRole, sessionOf } from '../iam/access/role-session.ts';
import { requestTagKeys } from '../iam/access/tag-keys.ts';
import type { RoleRow } from '../iam/role.ts';
import { createSessionKeys } from './session-keys.ts';
import { sessionPolicyOf } from './session-policy.ts';

const HOUR = 3600;

/**
 * Gives keys that act as a role, for some time. Throws AccessDenied where the role's trust policy or the caller's own
 * policies do not allow it, ValidationError for a session that is too long, MalformedPolicyDocument and
 * PackedPolicyTooLarge.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export const AssumeRole: Operation<AssumeRoleRequest, AssumeRoleResponse> = (context, input) => {
  const { caller } = context;
  const { RoleSessionName, ExternalId, SourceIdentity, Tags = [], DurationSeconds = HOUR } = input;
  const roleArn = String(input.RoleArn);
  const sessionName = String(RoleSessionName);
  const arn = parseArn(roleArn);
  if (arn?.service !== 'iam') throw validationError(`${roleArn} is invalid`);
  if (caller.kind === 'root') throw accessDenied('Roles may not be assumed by root accounts.');
  const conditions = {
    ...requestTagKeys(Tags),
    'sts:ExternalId': ExternalId,
    'sts:RoleSessionName': sessionName,
    'sts:SourceIdentity': SourceIdentity,
    'sts:TransitiveTagKeys': input.TransitiveTagKeys,
  };
  const actions = [
    'sts:AssumeRole',
    ...(Tags.length > 0 ? ['sts:TagSession'] : []),
    ...(SourceIdentity === undefined ? [] : ['sts:SetSourceIdentity']),
  ];
  const role = findTrustingRole(context, caller, roleArn, conditions, actions);
  checkDuration(context, role, DurationSeconds);
  const { text, packedSize } = sessionPolicyOf(context, arn.accountId, input);
  const session = {
    ...sessionOf(roleArn, role, sessionName),
    ...(text !== undefined && { sessionPolicy: text }),
    ...(Tags.length > 0 && {
      sessionTags: Object.fromEntries(Tags.map(({ Key, Value }) => [String(Key), String(Value)])),
    }),
  };
  return {
    Credentials: createSessionKeys(context, session, DurationSeconds),
    AssumedRoleUser: { AssumedRoleId: session.userId, Arn: session.arn },
    PackedPolicySize: packedSize,
    SourceIdentity,
  };
};

function checkDuration({ caller }: OperationContext, role: RoleRow, seconds: number): void {
  if (caller.kind === 'role' && seconds > HOUR) {
    throw validationError(
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    );
  }
  if (seconds > role.max_session_duration) {
    throw validationError('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
  }
}

function validationError(message: string): AwsError {
  return new AwsError('ValidationError', message);
}
