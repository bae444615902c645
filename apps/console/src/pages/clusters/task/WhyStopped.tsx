import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TaskDetail } from '@purser/contract';
import { fromDescribed, revisionOfArn } from '@purser/task-definition';
import { useQuery } from '@tanstack/react-query';
import { revisionQuery } from '../../../api/queries.ts';
import { FailureList } from '../../../components/FailureList.tsx';
import { issuePlace } from '../../../forms/task-definition/issue-place.ts';
import { LongText } from '../../../ui/LongText.tsx';

/** Why a task stopped: in words where Purser knows the cause, and as ECS says it. */
export function WhyStopped({ task }: { task: TaskDetail }) {
  const revision = revisionOfArn(task.taskDefinitionArn);
  const { data } = useQuery({ ...revisionQuery(revision), enabled: task.failures.length > 0 });
  const definition = data && fromDescribed(data.taskDefinition);
  return (
    <Container header={<Header variant="h2">Why it stopped</Header>}>
      <SpaceBetween size="m">
        {task.failures.length > 0 && (
          <FailureList
            failures={task.failures}
            revision={revision}
            {...(definition && { placeOf: (path: string) => issuePlace(path, definition) })}
          />
        )}
        <div>
          <Box variant="awsui-key-label">{task.stopCode}</Box>
          <LongText>{task.stoppedReason ?? 'ECS gives no reason.'}</LongText>
        </div>
      </SpaceBetween>
    </Container>
  );
}
