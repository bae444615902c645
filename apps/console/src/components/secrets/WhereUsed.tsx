import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { UsesOf } from './UsesOf.tsx';

interface Props {
  kind: 'parameter' | 'secret';
  /** Its ARN. */
  subject: string;
}

/** The part of a page that tells what refers to its parameter or secret. */
export function WhereUsed(props: Props) {
  return (
    <Container
      header={
        <Header variant="h2" description="Active revisions, and those that services run.">
          Where used
        </Header>
      }
    >
      <UsesOf {...props} />
    </Container>
  );
}
