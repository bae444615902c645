import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';

interface Props {
  number: number;
  title: string;
  description: string;
  /** What is done, in words; absent as long as it is not, or cannot be known. */
  done?: string | undefined;
  children: ReactNode;
}

/** One step of the guided path. */
export function GuideStep({ number, title, description, done, children }: Props) {
  return (
    <li>
      <Container
        header={
          <Header
            variant="h2"
            description={description}
            {...(done !== undefined && { info: <StatusIndicator>{done}</StatusIndicator> })}
          >
            {`${number}. ${title}`}
          </Header>
        }
      >
        {children}
      </Container>
    </li>
  );
}
