import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { copyPreviewQuery } from '../../api/queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { JsonPanel } from '../../components/JsonPanel.tsx';
import { issuePlace } from '../../forms/task-definition/issue-place.ts';
import { PageLoading } from '../../layout/PageLoading.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import type { CopyDraft } from './copy-draft.ts';
import { nothingRewritten } from './nothing-rewritten.ts';
import { RegisterCopy } from './RegisterCopy.tsx';

interface Props {
  source: { family: string; revision: number };
  target: CopyDraft;
  home: { region: string; accountId: string };
}

/** Each place that the copy has rewritten or that needs a look, and the way to register it. */
export function CopyPreview({ source, target, home }: Props) {
  const { data, isError, error } = useQuery(copyPreviewQuery(source, target));
  if (isError) return <ApiErrorAlert error={error} />;
  if (!data) return <PageLoading />;
  const isOthers = target.accountId !== home.accountId;
  const errors = data.issues.filter(({ severity }) => severity === 'error');
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header
            variant="h2"
            counter={`(${data.rewrites.length})`}
            actions={!isOthers && <RegisterCopy copy={data} target={target} home={home} />}
          >
            What is rewritten
          </Header>
        }
      >
        {data.rewrites.length === 0 ? (
          <EmptyState {...nothingRewritten(source, target, home)} />
        ) : (
          <PlainTable
            title="Places that name a Region or an account"
            label="What is rewritten"
            columns={['Where', 'Before', 'After', 'To look at']}
            prose={['Where', 'To look at']}
            rows={data.rewrites.map(({ path, before, after, note }) => [
              issuePlace(path, data.taskDefinition),
              before,
              before === after ? '(not changed)' : after,
              note ?? '-',
            ])}
          />
        )}
      </Container>
      {errors.length > 0 && (
        <Alert
          type="error"
          header={`The copy breaks ${errors.length === 1 ? 'a rule' : `${errors.length} rules`}`}
        >
          <ul>
            {errors.map(({ path, message, ruleId }) => (
              <li key={`${ruleId} ${path}`}>
                {issuePlace(path, data.taskDefinition)}: {message}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {isOthers && (
        <Alert type="info" header="Purser has no credentials of that account">
          It works in the account {home.accountId}. Take the JSON to the other account, with{' '}
          <code>aws ecs register-task-definition --region {target.region} --cli-input-json file://…</code>, or
          with the Purser of that account.
        </Alert>
      )}
      {isOthers && <JsonPanel value={data.taskDefinition} name={target.family} />}
    </SpaceBetween>
  );
}
