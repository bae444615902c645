import type { CreateServiceLinkedRoleRequest, CreateServiceLinkedRoleResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { insertRow, newEntity } from './create-entity.ts';
import { findEntity } from './entity.ts';
import { invalidInput } from './errors.ts';
import { type RoleRow, toRole } from './role.ts';
import { SERVICE_ROLE_PATH } from './service-linked-role.ts';

/** The name of each service's role. */
const LINKED: ReadonlyMap<string, string> = new Map([
  ['ecs.amazonaws.com', 'AWSServiceRoleForECS'],
  ['ecs.application-autoscaling.amazonaws.com', 'AWSServiceRoleForApplicationAutoScaling_ECSService'],
  ['elasticloadbalancing.amazonaws.com', 'AWSServiceRoleForElasticLoadBalancing'],
]);

/**
 * Creates the role by which a service of AWS works in the account. Throws InvalidInput, also where the role is there.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateServiceLinkedRole.html
 */
export const CreateServiceLinkedRole: Operation<
  CreateServiceLinkedRoleRequest,
  CreateServiceLinkedRoleResponse
> = (context, input) => {
  const service = String(input.AWSServiceName);
  const linked = LINKED.get(service);
  if (!linked) throw invalidInput(`Service principal ${service} is not known here.`);
  if (input.CustomSuffix !== undefined) throw invalidInput(`Custom suffix is not allowed for ${service}`);
  if (findEntity(context.database, 'role', linked)) {
    throw invalidInput(
      `Service role name ${linked} has been taken in this account, please try a different suffix.`,
    );
  }
  const statement = { Action: ['sts:AssumeRole'], Effect: 'Allow', Principal: { Service: [service] } };
  const row: RoleRow = {
    ...newEntity(context, 'role', linked, { Path: `${SERVICE_ROLE_PATH}${service}/` }),
    trust_policy: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }),
    description: input.Description ?? null,
    max_session_duration: 3600,
  };
  insertRow(context, 'role', row);
  return { Role: toRole(context, row) };
};
