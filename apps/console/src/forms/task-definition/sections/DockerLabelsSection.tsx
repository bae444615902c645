import { FieldSection } from '../../../components/fields/FieldSection.tsx';
import { KeyValueRows } from '../../../components/fields/KeyValueRows.tsx';

/** The labels that Docker puts on the container. */
export function DockerLabelsSection({ at }: { at: string }) {
  return (
    <FieldSection title="Docker labels" optional names={[`${at}.dockerLabels`]}>
      <KeyValueRows name={`${at}.dockerLabels`} item="Docker label" addText="Add key value pair" />
    </FieldSection>
  );
}
