import type { CreateSecurityGroupRequest, CreateSecurityGroupResult } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { invalidValue, required } from './errors.ts';
import { findResource, listResources } from './resources.ts';
import { makeSecurityGroup } from './security-group.ts';
import { tagsOf } from './tag-specifications.ts';
import { defaultVpc } from './vpc.ts';

const ALLOWED = /^[\w .:/()#,@[\]+=&;{}!$*-]{1,255}$/;

/**
 * Creates a security group, in the default VPC unless another is named. Errors: InvalidGroup.Duplicate,
 * InvalidGroup.Reserved, InvalidParameterValue, InvalidVpcID.NotFound, VPCIdNotSpecified.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html
 */
export const CreateSecurityGroup: Operation<CreateSecurityGroupRequest, CreateSecurityGroupResult> = (
  context,
  input,
) => {
  const name = required(input.GroupName, 'GroupName');
  const description = required(input.Description, 'GroupDescription');
  checkText('GroupName', name);
  checkText('GroupDescription', description);
  if (name.startsWith('sg-')) {
    const message = `Value (${name}) for parameter GroupName is invalid. Group names may not be in the format sg-*.`;
    throw invalidValue(message);
  }
  if (name === 'default') {
    throw new AwsError('InvalidGroup.Reserved', "The security group 'default' is reserved");
  }
  const vpc = input.VpcId ? findResource(context, 'vpc', input.VpcId, 'vpcId') : defaultVpc(context);
  if (!vpc) throw new AwsError('VPCIdNotSpecified', 'No default VPC for this user');
  const groups = listResources(context, 'security-group');
  if (groups.some(({ GroupName, VpcId }) => GroupName === name && VpcId === vpc.VpcId)) {
    const message = `The security group '${name}' already exists for VPC '${vpc.VpcId}'`;
    throw new AwsError('InvalidGroup.Duplicate', message);
  }
  const tags = tagsOf(input.TagSpecifications, 'security-group');
  const group = makeSecurityGroup(context, { vpcId: vpc.VpcId, name, description, tags });
  return { GroupId: group.GroupId, SecurityGroupArn: group.SecurityGroupArn, Tags: tags };
};

function checkText(parameter: string, text: string): void {
  if (ALLOWED.test(text)) return;
  throw invalidValue(
    `Invalid security group ${parameter === 'GroupName' ? 'name' : 'description'}. Valid names and descriptions are ` +
      'strings less than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*',
  );
}
