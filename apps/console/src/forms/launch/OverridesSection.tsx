import ColumnLayout from '@cloudscape-design/components/column-layout';
import { useQuery } from '@tanstack/react-query';
import { useFormContext } from 'react-hook-form';
import { rolesQuery } from '../../api/queries.ts';
import { ComboField } from '../../components/fields/ComboField.tsx';
import { FieldScope } from '../../components/fields/FieldScope.tsx';
import { FieldSection } from '../../components/fields/FieldSection.tsx';
import { KeyValueRows } from '../../components/fields/KeyValueRows.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { statusOf } from '../../components/preflight/network-options.ts';
import type { RunTaskForm } from './launch-model.ts';

/** What the tasks have in the place of what the definition says. */
export function OverridesSection() {
  const { getValues } = useFormContext<RunTaskForm>();
  const roles = useQuery(rolesQuery());
  const options = (roles.data?.roles ?? []).map(({ roleName, arn }) => ({ value: arn, label: roleName }));
  const list = { options, statusType: statusOf(roles), empty: 'No roles' } as const;
  return (
    <FieldSection
      title="Task overrides"
      optional
      description="What these tasks have in the place of what the definition says."
      names={['overrides']}
      variant="container"
      headingTag="h2"
      expanded={false}
    >
      <ColumnLayout columns={2}>
        <ComboField name="overrides.taskRoleArn" label="Task role" optional {...list} />
        <ComboField name="overrides.executionRoleArn" label="Task execution role" optional {...list} />
        <TextField name="overrides.cpu" label="Task CPU" optional placeholder="1024 or 1 vCPU" />
        <TextField name="overrides.memory" label="Task memory" optional placeholder="3072 or 3 GB" />
      </ColumnLayout>
      {getValues('overrides.containers').map(({ name }, index) => (
        <FieldScope key={name} name={`Container ${name}`}>
          <FieldSection
            title={name}
            names={[`overrides.containers.${index}`]}
            headingTag="h3"
            expanded={false}
          >
            <TextField
              name={`overrides.containers.${index}.command`}
              label="Command override"
              optional
              constraintText="With commas between, or as a JSON list."
            />
            <KeyValueRows
              name={`overrides.containers.${index}.environment`}
              item="environment variable"
              addText="Add environment variable"
              empty="No variable is overridden. ECS overrides no secrets."
            />
          </FieldSection>
        </FieldScope>
      ))}
    </FieldSection>
  );
}
