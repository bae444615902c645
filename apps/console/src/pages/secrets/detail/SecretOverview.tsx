import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { SecretDetail } from '@purser/contract';
import { CopyableArn } from '../../../components/CopyableArn.tsx';
import { formatDate } from '../../../components/format-date.ts';
import { LongText } from '../../../ui/LongText.tsx';

/** What a secret is, without what it holds. */
export function SecretOverview({ secret }: { secret: SecretDetail }) {
  return (
    <Container header={<Header variant="h2">Overview</Header>}>
      <SpaceBetween size="l">
        <KeyValuePairs
          columns={1}
          items={[
            { label: 'ARN', value: <CopyableArn arn={secret.arn} /> },
            { label: 'Description', value: <LongText>{secret.description || '-'}</LongText> },
          ]}
        />
        <KeyValuePairs
          columns={4}
          items={[
            {
              label: 'KMS key',
              value: <LongText>{secret.kmsKeyId ?? 'alias/aws/secretsmanager'}</LongText>,
            },
            { label: 'Created', value: formatDate(secret.createdDate) },
            { label: 'Last changed', value: formatDate(secret.lastChangedDate) },
            { label: 'Last read', value: formatDate(secret.lastAccessedDate) },
          ]}
        />
      </SpaceBetween>
    </Container>
  );
}
