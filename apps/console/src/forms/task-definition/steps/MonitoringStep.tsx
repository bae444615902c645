import SpaceBetween from '@cloudscape-design/components/space-between';
import { memo } from 'react';
import { MonitoringSection } from '../sections/MonitoringSection.tsx';
import { TagsSection } from '../sections/TagsSection.tsx';

/** Step 4: the collector of traces and metrics, and the tags. */
export const MonitoringStep = memo(function MonitoringStep() {
  return (
    <SpaceBetween size="l">
      <MonitoringSection />
      <TagsSection />
    </SpaceBetween>
  );
});
