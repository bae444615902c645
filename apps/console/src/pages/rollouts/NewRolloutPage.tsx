import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Form from '@cloudscape-design/components/form';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { client } from '../../api/client.ts';
import { useSend } from '../../components/use-send.ts';
import { createClientTokens } from '../../forms/task-definition/client-token.ts';
import { UnsavedGuard } from '../../forms/UnsavedGuard.tsx';
import { paths } from '../../paths.ts';
import { checkRollout, type RolloutDraft, readServices, toNewRollout } from './check-rollout.ts';
import { RolloutFields } from './RolloutFields.tsx';
import { RolloutRefusal } from './RolloutRefusal.tsx';
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
  const [sent, setSent] = useState<readonly string[]>([]);
  const change = (part: Partial<RolloutDraft>) => {
    setChanged(true);
    setDraft((before) => ({ ...before, ...part }));
  };
  const { tried, pending, error, submit } = useSend(form);
  const errors = checkRollout(draft);
  const send = async (acceptFailures: boolean) => {
    setSent(draft.services);
    const input = { ...toNewRollout(draft, taskDefinition), ...(acceptFailures && { acceptFailures }) };
    const clientToken = tokens.current(JSON.stringify(input));
    const { id } = await client.rollouts.start({ ...input, clientToken });
    router.history.push(paths.rollout({ id }));
  };
  const start = (acceptFailures = false) =>
    void submit(Object.keys(errors).length === 0, () => send(acceptFailures));
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
              <Button variant="primary" loading={pending} onClick={() => start()}>
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
            {error !== undefined && (
              <RolloutRefusal
                error={error}
                services={sent}
                action={`${what} anyway`}
                onAccept={sent === draft.services ? () => start(true) : undefined}
              />
            )}
          </SpaceBetween>
        </Form>
      </div>
    </ContentLayout>
  );
}
