import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { KeyValueRows } from '../../components/fields/KeyValueRows.tsx';

/** The tags of what is launched, with how others are taken over. */
export function LaunchTags({ children }: { children: ReactNode }) {
  return (
    <Container
      header={
        <Header variant="h2">
          Tags <i>- optional</i>
        </Header>
      }
    >
      <SpaceBetween size="l">
        {children}
        <KeyValueRows name="tags" item="tag" addText="Add tag" empty="No tag." />
      </SpaceBetween>
    </Container>
  );
}
