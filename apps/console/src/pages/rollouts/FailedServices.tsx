import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Rollout, RolloutStep } from '@purser/contract';
import { fromDescribed } from '@purser/task-definition';
import { useQuery } from '@tanstack/react-query';
import { revisionQuery } from '../../api/queries.ts';
import { FailureList } from '../../components/FailureList.tsx';
import { issuePlace } from '../../forms/task-definition/issue-place.ts';
import { LongText } from '../../ui/LongText.tsx';
import { revisionOf } from './rollout-words.ts';

/** With more of them the table below is easier to read. */
const SHOWN = 5;

/** Why services of a rollout failed: ECS's verdict, and the cause with a way to the field that is to blame. */
export function FailedServices({ rollout: { steps } }: { rollout: Rollout }) {
  const failed = steps.filter(({ state }) => state === 'failed');
  return failed.slice(0, SHOWN).map((step) => <FailedService key={step.position} step={step} />);
}

function FailedService({ step }: { step: RolloutStep }) {
  const { service, message = '', failures = [] } = step;
  const revision = revisionOf(step);
  const described = useQuery({
    ...revisionQuery(revision ?? { family: '', revision: 0 }),
    enabled: revision !== undefined && failures.length > 0,
  });
  const definition = described.data && fromDescribed(described.data.taskDefinition);
  return (
    <Alert type="error" header={`${service} failed`}>
      <SpaceBetween size="s">
        <LongText>{message}</LongText>
        {failures.length > 0 && (
          <FailureList
            failures={failures}
            revision={revision}
            {...(definition && { placeOf: (path: string) => issuePlace(path, definition) })}
          />
        )}
      </SpaceBetween>
    </Alert>
  );
}
