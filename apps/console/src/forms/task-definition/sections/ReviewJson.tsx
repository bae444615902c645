import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TaskDefinition } from '@purser/task-definition';
import { CopyText } from '../../../components/CopyText.tsx';
import { CodeText } from '../../../ui/CodeText.tsx';
import { cliCommand } from '../cli-command.ts';
import { useWizardFacts } from '../wizard-context.ts';

/** What Create sends, as JSON and as a command of the AWS CLI. */
export function ReviewJson({ taskDefinition }: { taskDefinition: TaskDefinition }) {
  const { region } = useWizardFacts();
  const json = JSON.stringify(taskDefinition, null, 2);
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="What Create sends to Amazon ECS."
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <CopyText text={json} what="JSON" />
              <CopyText text={cliCommand(taskDefinition, region)} what="AWS CLI command" />
            </SpaceBetween>
          }
        >
          JSON
        </Header>
      }
    >
      <SpaceBetween size="m">
        {/* Not the editor: it comes later, and would move Create away from under the pointer. */}
        <CodeText text={json} ariaLabel="Task definition JSON to be sent" />
        <ExpandableSection headerText="AWS CLI command" headingTagOverride="h3">
          <Box variant="code">
            <pre className="purser-command">{cliCommand(taskDefinition, region)}</pre>
          </Box>
        </ExpandableSection>
      </SpaceBetween>
    </Container>
  );
}
