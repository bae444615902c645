import ColumnLayout from '@cloudscape-design/components/column-layout';
import { FieldSection } from '../../../components/fields/FieldSection.tsx';
import { NumberField } from '../../../components/fields/NumberField.tsx';
import { TextareaField } from '../../../components/fields/TextareaField.tsx';

/** The command that tells whether the container is healthy. */
export function HealthCheckSection({ at }: { at: string }) {
  const name = `${at}.healthCheck`;
  return (
    <FieldSection title="HealthCheck" optional names={[name]}>
      <TextareaField
        name={`${name}.command`}
        label="Command"
        placeholder="CMD-SHELL, curl -f http://localhost/ || exit 1"
        constraintText={
          'Comma separated; the first item is CMD or CMD-SHELL. Put an item with a comma in "double quotes".'
        }
      />
      <ColumnLayout columns={4}>
        <NumberField
          name={`${name}.interval`}
          label="Interval"
          optional
          placeholder="30"
          constraintText="Seconds, 5 to 300."
        />
        <NumberField
          name={`${name}.timeout`}
          label="Timeout"
          optional
          placeholder="5"
          constraintText="Seconds, 2 to 60."
        />
        <NumberField
          name={`${name}.startPeriod`}
          label="Start period"
          optional
          placeholder="0"
          constraintText="Seconds, 0 to 300."
        />
        <NumberField
          name={`${name}.retries`}
          label="Retries"
          optional
          placeholder="3"
          constraintText="1 to 10."
        />
      </ColumnLayout>
    </FieldSection>
  );
}
