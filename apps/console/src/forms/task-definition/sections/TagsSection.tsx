import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { KeyValueRows } from '../../../components/fields/KeyValueRows.tsx';

/** The tags of the task definition. */
export function TagsSection() {
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Tags help you to identify and organize your task definitions. Up to 50."
        >
          Tags <i>- optional</i>
        </Header>
      }
    >
      <KeyValueRows name="tags" item="tag" addText="Add tag" empty="No tag." withRest />
    </Container>
  );
}
