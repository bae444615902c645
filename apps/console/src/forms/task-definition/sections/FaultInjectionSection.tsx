import { CheckboxField } from '../../../components/fields/CheckboxField.tsx';
import { FieldSection } from '../../../components/fields/FieldSection.tsx';

const NAMES = ['enableFaultInjection'];

/** Whether AWS Fault Injection Service may act on the task. */
export function FaultInjectionSection() {
  return (
    <FieldSection title="Fault injection" optional names={NAMES}>
      <CheckboxField
        name="enableFaultInjection"
        description="Containers may ask the agent for faults, in network mode awsvpc or host, on Linux."
      >
        Turn on fault injection
      </CheckboxField>
    </FieldSection>
  );
}
