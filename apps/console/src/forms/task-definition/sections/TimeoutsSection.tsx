import ColumnLayout from '@cloudscape-design/components/column-layout';
import { FieldSection } from '../../../components/fields/FieldSection.tsx';
import { NumberField } from '../../../components/fields/NumberField.tsx';

/** How long the container may take to start and to stop. */
export function TimeoutsSection({ at }: { at: string }) {
  return (
    <FieldSection title="Container timeouts" optional names={[`${at}.startTimeout`, `${at}.stopTimeout`]}>
      <ColumnLayout columns={2}>
        <NumberField
          name={`${at}.startTimeout`}
          label="Start timeout"
          optional
          constraintText="Seconds that dependants wait for this container; 2 to 120 on Fargate."
        />
        <NumberField
          name={`${at}.stopTimeout`}
          label="Stop timeout"
          optional
          placeholder="30"
          constraintText="Seconds before a container that does not exit is killed; 2 to 120 on Fargate."
        />
      </ColumnLayout>
    </FieldSection>
  );
}
