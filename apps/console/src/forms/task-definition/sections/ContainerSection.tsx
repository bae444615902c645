import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { memo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { CheckboxField } from '../../../components/fields/CheckboxField.tsx';
import { FieldScope } from '../../../components/fields/FieldScope.tsx';
import { FieldSection } from '../../../components/fields/FieldSection.tsx';
import type { TaskDefinitionForm } from '../form-model.ts';
import { ContainerDetails } from './ContainerDetails.tsx';
import { ContainerNetworkSection } from './ContainerNetworkSection.tsx';
import { DependencySection } from './DependencySection.tsx';
import { DockerLabelsSection } from './DockerLabelsSection.tsx';
import { DockerSection } from './DockerSection.tsx';
import { EnvironmentSection } from './EnvironmentSection.tsx';
import { FieldHeading } from './FieldHeading.tsx';
import { HealthCheckSection } from './HealthCheckSection.tsx';
import { LogSection } from './LogSection.tsx';
import { PortMappings } from './PortMappings.tsx';
import { PrivateRegistryFields } from './PrivateRegistryFields.tsx';
import { ResourceLimits } from './ResourceLimits.tsx';
import { RestartPolicySection } from './RestartPolicySection.tsx';
import { TimeoutsSection } from './TimeoutsSection.tsx';
import { UlimitsSection } from './UlimitsSection.tsx';

interface Props {
  index: number;
  expanded: boolean;
  /** Absent for the only container. */
  onRemove: ((index: number) => void) | undefined;
}

/** Everything about one container, in the console's order. */
export const ContainerSection = memo(function ContainerSection({ index, expanded, onRemove }: Props) {
  const at = `containerDefinitions.${index}` as const;
  const name = useWatch<TaskDefinitionForm, `${typeof at}.name`>({ name: `${at}.name` });
  const { getValues } = useFormContext<TaskDefinitionForm>();
  return (
    <FieldSection
      title={`Container – ${index + 1}`}
      variant="container"
      headingTag="h2"
      names={[at]}
      expanded={expanded}
      {...(name !== '' && { description: name })}
      actions={
        onRemove && (
          <Button
            formAction="none"
            ariaLabel={`Remove container ${index + 1}`}
            onClick={() => onRemove(index)}
          >
            Remove
          </Button>
        )
      }
    >
      <FieldScope name={`Container ${index + 1}`}>
        <SpaceBetween size="l">
          <ContainerDetails index={index} />
          <PrivateRegistryFields at={at} />
          <PortMappings index={index} />
          <FieldHeading title="Read only root file system">
            <CheckboxField
              name={`${at}.readonlyRootFilesystem`}
              description="When this parameter is turned on, the container is given read-only access to its root file system."
            >
              Read only
            </CheckboxField>
          </FieldHeading>
          <ResourceLimits at={at} gpuGiven={getValues(`${at}.gpu.count`) !== ''} />
          <EnvironmentSection at={at} />
          <LogSection index={index} />
          <SpaceBetween size="xs">
            <RestartPolicySection index={index} />
            <HealthCheckSection at={at} />
            <DependencySection at={at} />
            <TimeoutsSection at={at} />
            <ContainerNetworkSection at={at} />
            <DockerSection at={at} />
            <UlimitsSection at={at} />
            <DockerLabelsSection at={at} />
          </SpaceBetween>
        </SpaceBetween>
      </FieldScope>
    </FieldSection>
  );
});
