import SpaceBetween from '@cloudscape-design/components/space-between';
import { memo } from 'react';
import { FamilySection } from '../sections/FamilySection.tsx';
import { InfrastructureSection } from '../sections/InfrastructureSection.tsx';

/** Step 1: the family and where its tasks run. */
export const TaskStep = memo(function TaskStep() {
  return (
    <SpaceBetween size="l">
      <FamilySection />
      <InfrastructureSection />
    </SpaceBetween>
  );
});
