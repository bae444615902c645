import SpaceBetween from '@cloudscape-design/components/space-between';
import { memo } from 'react';
import { useFormContext } from 'react-hook-form';
import { isBlank } from '../../../components/fields/is-blank.ts';
import { EphemeralStorageSection } from '../sections/EphemeralStorageSection.tsx';
import { MountsSection } from '../sections/MountsSection.tsx';
import { VolumesSection } from '../sections/VolumesSection.tsx';
import { useTaskEnvironment } from '../use-environment.ts';

/** Step 3: volumes, and where the containers mount them. */
export const StorageStep = memo(function StorageStep() {
  const { fargate } = useTaskEnvironment();
  const { getValues } = useFormContext();
  const given = !isBlank(getValues('ephemeralStorage'));
  return (
    <SpaceBetween size="l">
      {(fargate || given) && <EphemeralStorageSection />}
      <VolumesSection />
      <MountsSection />
    </SpaceBetween>
  );
});
