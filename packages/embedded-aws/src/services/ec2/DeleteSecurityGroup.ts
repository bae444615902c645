import type { DeleteSecurityGroupRequest, DeleteSecurityGroupResult } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { dependencyViolation } from './errors.ts';
import { listResources, removeResource } from './resources.ts';
import { findGroup } from './security-group-rules.ts';

/**
 * Deletes a security group that nothing uses. Errors: InvalidGroup.NotFound, CannotDelete, DependencyViolation.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSecurityGroup.html
 */
export const DeleteSecurityGroup: Operation<DeleteSecurityGroupRequest, DeleteSecurityGroupResult> = (
  context,
  input,
) => {
  const { GroupId: id, GroupName: name } = findGroup(context, input);
  if (name === 'default') {
    const message = `the specified group: "${id}" name: "default" cannot be deleted by a user`;
    throw new AwsError('CannotDelete', message);
  }
  const isUsed = listResources(context, 'network-interface').some(({ Groups }) =>
    Groups.some(({ GroupId }) => GroupId === id),
  );
  const isNamed = listResources(context, 'security-group').some(
    ({ GroupId, Rules }) => GroupId !== id && Rules.some((rule) => rule.ReferencedGroupInfo?.GroupId === id),
  );
  if (isUsed || isNamed) throw dependencyViolation(`resource ${id} has a dependent object`);
  removeResource(context, 'security-group', id);
  return { Return: true, GroupId: id };
};
