import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { useScopedName } from '../../../components/fields/FieldScope.tsx';

interface Props {
  title: string;
  optional?: boolean;
  description?: string;
  children: ReactNode;
}

/** A heading over fields that are always open. */
export function FieldHeading({ title, optional = false, description, children }: Props) {
  return (
    <section aria-label={useScopedName(title)}>
      <SpaceBetween size="xs">
        <div>
          <Box variant="h3">
            {title}
            {optional && <i> - optional</i>}
          </Box>
          {description !== undefined && (
            <Box variant="small" color="text-body-secondary">
              {description}
            </Box>
          )}
        </div>
        {children}
      </SpaceBetween>
    </section>
  );
}
