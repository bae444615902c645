import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { deployableServicesQuery } from '../../api/deployment-queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { LaunchGate } from '../../components/preflight/LaunchGate.tsx';
import { issuePlace } from '../../forms/task-definition/issue-place.ts';
import { paths } from '../../paths.ts';
import { deployJobs, keyOfService } from './deploy-jobs.ts';
import { InactiveRevision } from './InactiveRevision.tsx';
import { ReasonField, reasonError } from './ReasonField.tsx';
import { ServicesTable } from './ServicesTable.tsx';
import { useRevision } from './use-revision.ts';
import { useRollout } from './use-rollout.tsx';

const route = getRouteApi('/task-definitions/$family/$revision/deploy');

/** Gives services a revision, by a rollout. */
export function DeployPage() {
  const params = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/task-definitions/$family/$revision/deploy' });
  const { definition, name, isActive } = useRevision(params);
  const { data } = useSuspenseQuery(deployableServicesQuery());
  const rollout = useRollout();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const chosen = new Set((search.services ?? '').split(','));
  const selected = data.services.filter((service) => chosen.has(keyOfService(service)));
  const key = selected.map(keyOfService).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key tells the selection
  const jobs = useMemo(() => deployJobs(selected, definition), [key, data, definition]);
  const jobsOf = () => {
    setTried(true);
    if (selected.length > 0 && reasonError(reason) === undefined) return jobs;
    requestAnimationFrame(() => focusInvalid(form.current));
    return undefined;
  };
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={`Gives services the revision ${name}, one after the other, and stops at the first that fails.`}
        >
          Update services
        </Header>
      }
    >
      <SpaceBetween size="l">
        {!isActive && <InactiveRevision name={name} />}
        <div ref={form}>
          <SpaceBetween size="l">
            <ServicesTable
              {...params}
              services={data.services}
              selected={selected}
              onSelect={(services) => {
                const keys = services.map(keyOfService).join(',');
                void navigate({
                  search: ({ services: _, ...rest }) => (keys === '' ? rest : { ...rest, services: keys }),
                  replace: true,
                });
              }}
              show={search.show ?? 'family'}
              onShow={(show) =>
                void navigate({
                  search: ({ show: _, ...rest }) => (show === 'all' ? { ...rest, show } : rest),
                  replace: true,
                })
              }
            />
            <Container header={<Header variant="h2">Rollout</Header>}>
              <ReasonField reason={reason} tried={tried} onChange={setReason} />
            </Container>
          </SpaceBetween>
        </div>
        <LaunchGate
          action={selected.length > 1 ? `Deploy to ${selected.length} services` : 'Deploy'}
          jobs={isActive && selected.length > 0 && reasonError(reason) === undefined ? jobs : undefined}
          jobsOf={jobsOf}
          onAction={(accepted) =>
            rollout.start({
              services: selected.map(({ clusterName, serviceName }) => ({
                cluster: clusterName,
                service: serviceName,
              })),
              taskDefinition: name,
              reason: reason.trim(),
              acceptFailures: accepted.length > 0,
            })
          }
          onCancel={() => void navigate({ to: paths.revision(params) })}
          pending={rollout.pending}
          placeOf={(path) => issuePlace(path, definition)}
          taskDefinition={definition}
          problem={
            tried && selected.length === 0 ? 'Choose a service that is to run this revision.' : undefined
          }
          error={rollout.error === undefined ? undefined : <ApiErrorAlert error={rollout.error} />}
        />
      </SpaceBetween>
    </ContentLayout>
  );
}

/** Puts the focus where something has to be mended: an invalid field, or the choice of services. */
function focusInvalid(form: HTMLElement | null): void {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  (field ?? form?.querySelector<HTMLElement>('input'))?.focus();
}
