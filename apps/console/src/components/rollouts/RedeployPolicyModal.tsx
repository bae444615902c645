import Alert from '@cloudscape-design/components/alert';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { RedeployPolicy } from '@purser/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { toApiError } from '../../api/errors.ts';
import { redeployPolicyQuery } from '../../api/redeploy-policy-query.ts';
import { PageLoading } from '../../layout/PageLoading.tsx';
import { ActionModal } from '../../ui/ActionModal.tsx';
import { ApiErrorAlert } from '../ApiErrorAlert.tsx';
import { OptionalLabel } from '../OptionalLabel.tsx';

interface Props {
  cluster: string;
  service: string;
  onDismiss: () => void;
}

/** Lets a service be redeployed by itself after a parameter or secret of its has changed, by tags of the service. */
export default function RedeployPolicyModal({ cluster, service, onDismiss }: Props) {
  const policy = useQuery(redeployPolicyQuery({ cluster, service }));
  if (policy.data) return <PolicyForm {...{ cluster, service, onDismiss }} policy={policy.data} />;
  return (
    <ActionModal
      header={`Redeploy ${service}`}
      action="Save"
      disabled
      onAction={() => {}}
      onDismiss={onDismiss}
    >
      {policy.isError ? <ApiErrorAlert error={policy.error} /> : <PageLoading />}
    </ActionModal>
  );
}

function PolicyForm({ cluster, service, onDismiss, policy }: Props & { policy: RedeployPolicy }) {
  const queryClient = useQueryClient();
  const [redeploy, setRedeploy] = useState(policy.redeploy);
  const [after, setAfter] = useState(policy.after ?? '');
  const [window, setWindow] = useState(policy.window ?? '');
  const isAuto = redeploy === 'auto';
  const save = useMutation({
    mutationFn: () =>
      client.redeployPolicies.set({
        cluster,
        service,
        redeploy,
        ...(isAuto && after.trim() !== '' && { after }),
        ...(isAuto && window.trim() !== '' && { window }),
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      onDismiss();
    },
  });
  const issues = save.isError ? toApiError(save.error).issues : [];
  const errorOf = (path: string) => issues.find((issue) => issue.path === path)?.message;
  return (
    <ActionModal
      header={`Redeploy ${service}`}
      action="Save"
      loading={save.isPending}
      onAction={() => save.mutate()}
      onDismiss={onDismiss}
    >
      <SpaceBetween size="l">
        {policy.problems.length > 0 && (
          <Alert type="warning" header="Tags that cannot be read">
            {policy.problems.map(({ tag, message }) => (
              <div key={tag}>
                {tag}: {message}
              </div>
            ))}
          </Alert>
        )}
        <FormField
          label="After a parameter or secret of this service has changed"
          description="Kept in tags of the service in ECS, where a template may set them, too."
        >
          <RadioGroup
            value={redeploy}
            items={[
              { value: 'manual', label: 'Leave it to people' },
              { value: 'auto', label: 'Redeploy it by itself' },
              {
                value: 'off',
                label: 'Opt out',
                description:
                  'It is shown as opted out, and left out where all stale services are redeployed.',
              },
            ]}
            onChange={({ detail }) => setRedeploy(detail.value as RedeployPolicy['redeploy'])}
          />
        </FormField>
        {isAuto && (
          <FormField
            label={<OptionalLabel>Wait after the last change</OptionalLabel>}
            description="So that several changes lead to one deployment."
            constraintText="Such as 90s, 5m or 2h; a minute unless told."
            errorText={errorOf('after')}
          >
            <Input value={after} placeholder="5m" onChange={({ detail }) => setAfter(detail.value)} />
          </FormField>
        )}
        {isAuto && (
          <FormField
            label={<OptionalLabel>Maintenance window</OptionalLabel>}
            description="When a deployment may begin."
            constraintText="Such as Sat Sun 02:00-04:00 UTC, or Mon-Fri 22:00-05:00 Europe/Berlin."
            errorText={errorOf('window')}
          >
            <Input value={window} onChange={({ detail }) => setWindow(detail.value)} />
          </FormField>
        )}
        {save.isError && issues.length === 0 && <ApiErrorAlert error={save.error} />}
      </SpaceBetween>
    </ActionModal>
  );
}
