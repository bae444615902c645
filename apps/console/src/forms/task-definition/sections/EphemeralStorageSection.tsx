import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { NumberField } from '../../../components/fields/NumberField.tsx';

/** The scratch space of a Fargate task. */
export function EphemeralStorageSection() {
  return (
    <Container header={<Header variant="h2">Ephemeral storage</Header>}>
      <NumberField
        name="ephemeralStorage.sizeInGiB"
        label="Amount"
        optional
        placeholder="20"
        description="The amount of ephemeral storage, in GiB, to allocate for a Fargate task."
        constraintText="21 to 200 GiB. Blank means 20 GiB."
      />
    </Container>
  );
}
