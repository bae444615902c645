import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { SecretDetail } from '@purser/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, client } from '../../../api/client.ts';
import { ApiErrorAlert } from '../../../components/ApiErrorAlert.tsx';
import { formatDate } from '../../../components/format-date.ts';
import { useNotifications } from '../../../layout/notifications.tsx';
import { LongText } from '../../../ui/LongText.tsx';

/** How a secret is rotated, and a rotation now. */
export function Rotation({
  secret,
  id,
  canChange,
}: {
  secret: SecretDetail;
  id: string;
  canChange: boolean;
}) {
  const queryClient = useQueryClient();
  const { notify } = useNotifications();
  // The same until AWS has answered: a second press after a lost answer starts no second rotation.
  const token = useRef<string>(undefined);
  const rotate = useMutation({
    mutationFn: () => {
      token.current ??= crypto.randomUUID();
      return client.secrets.rotate({ secretId: id, clientRequestToken: token.current });
    },
    onSuccess: async () => {
      token.current = undefined;
      await queryClient.invalidateQueries({ queryKey: api.secrets.key() });
      notify({
        type: 'success',
        content: 'A rotation was started. The new version becomes current when it ends.',
      });
    },
  });
  const { rotationEnabled, rotationAfterDays } = secret;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Running tasks keep the value that they started with: they need a new deployment after a rotation."
          actions={
            <Button
              disabled={!canChange || !rotationEnabled}
              {...(!rotationEnabled && { disabledReason: 'Rotation is not set up for this secret.' })}
              loading={rotate.isPending}
              onClick={() => rotate.mutate()}
            >
              Rotate now
            </Button>
          }
        >
          Rotation
        </Header>
      }
    >
      <SpaceBetween size="m">
        <KeyValuePairs
          columns={4}
          items={[
            {
              label: 'State',
              value: rotationEnabled ? (
                <StatusIndicator type="success">Turned on</StatusIndicator>
              ) : (
                <StatusIndicator type="stopped">Turned off</StatusIndicator>
              ),
            },
            { label: 'Every', value: rotationAfterDays ? `${rotationAfterDays} days` : '-' },
            { label: 'Last rotated', value: formatDate(secret.lastRotatedDate) },
            { label: 'Next rotation', value: formatDate(secret.nextRotationDate) },
            { label: 'Lambda function', value: <LongText>{secret.rotationLambdaArn ?? '-'}</LongText> },
          ]}
        />
        {rotate.isError && <ApiErrorAlert error={rotate.error} />}
      </SpaceBetween>
    </Container>
  );
}
