import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ParameterMetadata } from '@purser/contract';
import { executionRolePolicy } from '@purser/task-definition';
import { useQuery } from '@tanstack/react-query';
import { identityQuery } from '../../api/queries.ts';
import { PolicyText } from '../../forms/task-definition/needs/PolicyText.tsx';
import { GuideStep } from './GuideStep.tsx';
import { referringDefinition } from './guide.ts';

const ROLE = 'ecsTaskExecutionRole';

/** The policy with which the execution role may read the parameter. */
export function PermissionStep({ parameter }: { parameter: ParameterMetadata | undefined }) {
  const { data: identity } = useQuery(identityQuery());
  const { name, arn = '', keyId } = parameter ?? {};
  const isOwnKey = keyId !== undefined && !keyId.includes('alias/aws/');
  const policy =
    name === undefined || identity === undefined
      ? undefined
      : executionRolePolicy(referringDefinition(name), {
          region: identity.region,
          accountId: identity.accountId,
          partition: arn.split(':')[1] ?? 'aws',
          // A key that is named by its alias alone has no ARN that a policy could name.
          ...(!isOwnKey && { customerKeys: {} }),
          ...(isOwnKey && keyId.startsWith('arn:') && { customerKeys: { [name]: keyId } }),
        });
  return (
    <GuideStep
      number={2}
      title="Let the execution role read it"
      description="ECS fetches the value with the task execution role when the container starts; the task role plays no part in it."
    >
      {policy === undefined ? (
        <Box color="text-body-secondary">The policy is written here once there is a parameter.</Box>
      ) : (
        <SpaceBetween size="m">
          <Box>
            Attach this policy to the execution role of your tasks, in the IAM console or by your own tools.
          </Box>
          {isOwnKey && !keyId.startsWith('arn:') && (
            <Box>
              {`The parameter is encrypted with ${keyId}, a key of your own: allow kms:Decrypt on the ARN of that key as well.`}
            </Box>
          )}
          <PolicyText policy={policy} roleName={ROLE} />
        </SpaceBetween>
      )}
    </GuideStep>
  );
}
