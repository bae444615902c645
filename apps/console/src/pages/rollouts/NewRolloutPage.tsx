import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Form from '@cloudscape-design/components/form';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { client } from '../../api/client.ts';
import { toApiError } from '../../api/errors.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { useSend } from '../../components/use-send.ts';
import { createClientTokens } from '../../forms/task-definition/client-token.ts';
import { UnsavedGuard } from '../../forms/UnsavedGuard.tsx';
import { paths } from '../../paths.ts';
import { checkRollout, type RolloutDraft, readServices, toNewRollout } from './check-rollout.ts';
import { RolloutFields } from './RolloutFields.tsx';
import { ServicePicker } from './ServicePicker.tsx';

const route = getRouteApi('/rollouts/new');

/** Starts new deployments of services: of a revision, or new tasks of what each runs. */
export function NewRolloutPage() {
  const router = useRouter();
  const { services = '', taskDefinition, reason = '' } = route.useSearch();
  const form = useRef<HTMLDivElement>(null);
  const tokens = useRef(createClientTokens());
  const [draft, setDraft] = useState<RolloutDraft>(() => ({
    services: readServices(services),
    reason,
    atOnce: '1',
    pauseSeconds: '0',
    timeoutMinutes: '20',
    continueOnFailure: false,
  }));
  const [isChanged, setChanged] = useState(false);
  const change = (part: Partial<RolloutDraft>) => {
    setChanged(true);
    setDraft((before) => ({ ...before, ...part }));
  };
  const { tried, pending, error, submit } = useSend(form);
  const errors = checkRollout(draft);
  const send = async () => {
    const input = toNewRollout(draft, taskDefinition);
    const clientToken = tokens.current(JSON.stringify(input));
    const { id } = await client.rollouts.start({ ...input, clientToken });
    router.history.push(paths.rollout({ id }));
  };
  const what = taskDefinition === undefined ? 'Force new deployment' : `Deploy ${taskDefinition}`;
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={
            taskDefinition === undefined
              ? 'Each service gets new tasks of the revision that it runs. They start with the parameters and secrets that are current then.'
              : 'Each service gets tasks of this revision in the place of those that it has.'
          }
        >
          {what}
        </Header>
      }
    >
      <div ref={form}>
        <UnsavedGuard isChanged={() => !pending && isChanged} />
        <Form
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button variant="link" onClick={() => router.history.push(paths.rollouts())}>
                Cancel
              </Button>
              <Button
                variant="primary"
                loading={pending}
                onClick={() => void submit(Object.keys(errors).length === 0, send)}
              >
                {what}
              </Button>
            </SpaceBetween>
          }
        >
          <SpaceBetween size="l">
            <ServicePicker
              chosen={draft.services}
              error={tried ? errors.services : undefined}
              onChange={(chosen) => change({ services: chosen })}
            />
            <RolloutFields draft={draft} errors={tried ? errors : {}} onChange={change} />
            {error !== undefined && <Refusal error={error} services={draft.services} />}
          </SpaceBetween>
        </Form>
      </div>
    </ContentLayout>
  );
}

/** Every service that could not be deployed, by name; the API names them by their place. */
function Refusal({ error, services }: { error: unknown; services: readonly string[] }) {
  const { issues, message } = toApiError(error);
  if (issues.length === 0) return <ApiErrorAlert error={error} />;
  return (
    <Alert type="error" header={message}>
      <ul className="purser-names">
        {issues.map((issue) => (
          <li key={issue.path}>
            {services[Number(/^services\[(\d+)\]/.exec(issue.path)?.[1])] ?? issue.path}: {issue.message}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
