import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TaskDefinition } from '@purser/task-definition';
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
              <Copy text={json} what="JSON" />
              <Copy text={cliCommand(taskDefinition, region)} what="AWS CLI command" />
            </SpaceBetween>
          }
        >
          JSON
        </Header>
      }
    >
      <SpaceBetween size="m">
        {/* Not the editor: it comes later, and would move Create away from under the pointer. */}
        <textarea
          className="purser-code purser-review-json"
          aria-label="Task definition JSON to be sent"
          readOnly
          wrap="off"
          rows={json.split('\n').length}
          value={json}
        />
        <ExpandableSection headerText="AWS CLI command" headingTagOverride="h3">
          <Box variant="code">
            <pre className="purser-command">{cliCommand(taskDefinition, region)}</pre>
          </Box>
        </ExpandableSection>
      </SpaceBetween>
    </Container>
  );
}

function Copy({ text, what }: { text: string; what: string }) {
  return (
    <CopyToClipboard
      copyButtonText={`Copy ${what}`}
      copySuccessText={`${what} copied`}
      copyErrorText={`${what} could not be copied`}
      textToCopy={text}
    />
  );
}
