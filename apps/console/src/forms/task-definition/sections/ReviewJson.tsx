import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import type { TaskDefinition } from '@purser/task-definition';
import { lazy, Suspense } from 'react';
import { cliCommand } from '../cli-command.ts';
import { useWizardFacts } from '../wizard-context.ts';

const JsonEditor = lazy(() => import('../../../components/JsonEditor.tsx'));

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
        <Suspense fallback={<Spinner />}>
          <JsonEditor value={json} readOnly ariaLabel="Task definition JSON to be sent" />
        </Suspense>
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
