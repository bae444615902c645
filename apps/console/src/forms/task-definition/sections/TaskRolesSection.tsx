import { useQuery } from '@tanstack/react-query';
import { rolesQuery } from '../../../api/queries.ts';
import { ComboField } from '../../../components/fields/ComboField.tsx';
import { FieldSection } from '../../../components/fields/FieldSection.tsx';

const NAMES = ['taskRoleArn', 'executionRoleArn'];

/** The two roles of a task, from those of the account or typed. */
export function TaskRolesSection() {
  const roles = useQuery(rolesQuery());
  const options = (roles.data?.roles ?? [])
    .toSorted((a, b) => Number(b.trustsEcsTasks) - Number(a.trustsEcsTasks))
    .map(({ arn, roleName, trustsEcsTasks }) => ({
      value: arn,
      label: roleName,
      description: arn,
      ...(trustsEcsTasks ? {} : { tags: ['does not trust ecs-tasks.amazonaws.com'] }),
    }));
  const shared = {
    options,
    placeholder: 'None',
    empty: 'The account has no role',
    errorText: 'The roles could not be read; a role can be typed',
    statusType: roles.isPending ? 'loading' : roles.isError ? 'error' : 'finished',
    constraintText: 'Choose a role of the account, or type an ARN. Blank means none.',
    onLoad: () => {
      if (roles.isError) void roles.refetch();
    },
  } as const;
  return (
    <FieldSection title="Task roles" names={NAMES} expanded>
      <ComboField
        {...shared}
        name="taskRoleArn"
        label="Task role"
        optional
        description="A task IAM role allows containers in the task to make API requests to AWS services."
      />
      <ComboField
        {...shared}
        name="executionRoleArn"
        label="Task execution role"
        optional
        description="A task execution IAM role is used by the container agent to make AWS API requests on your behalf."
      />
    </FieldSection>
  );
}
