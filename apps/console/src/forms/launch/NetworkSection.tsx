import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { MultiSelectField } from '../../components/fields/MultiSelectField.tsx';
import { ToggleField } from '../../components/fields/ToggleField.tsx';
import { useNetworkOptions } from '../../components/preflight/network-options.ts';

/** The network of tasks that have one of their own. */
export function NetworkSection() {
  const { subnets, groups } = useNetworkOptions();
  return (
    <Container header={<Header variant="h2">Networking</Header>}>
      <SpaceBetween size="l">
        <ColumnLayout columns={2}>
          <MultiSelectField
            name="subnets"
            label="Subnets"
            description="1 to 16, of one VPC. The way from them to AWS is checked by the preflight."
            placeholder="Choose subnets"
            what="subnets"
            {...subnets}
          />
          <MultiSelectField
            name="securityGroups"
            label="Security groups"
            optional
            description="Up to 5; without one the default group of the VPC is used."
            placeholder="Choose security groups"
            what="security groups"
            {...groups}
          />
        </ColumnLayout>
        <ToggleField
          name="assignPublicIp"
          description="In a public subnet a task on Fargate reaches AWS by it."
        >
          Public IP
        </ToggleField>
      </SpaceBetween>
    </Container>
  );
}
