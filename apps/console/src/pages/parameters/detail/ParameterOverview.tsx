import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ParameterMetadata } from '@purser/contract';
import { CopyableArn } from '../../../components/CopyableArn.tsx';
import { formatDate } from '../../../components/format-date.ts';
import { LongText } from '../../../ui/LongText.tsx';

const text = (value: string | undefined) => <LongText>{value || '-'}</LongText>;

/** What a parameter is, without what it holds. */
export function ParameterOverview({ parameter }: { parameter: ParameterMetadata }) {
  return (
    <Container header={<Header variant="h2">Overview</Header>}>
      <SpaceBetween size="l">
        <KeyValuePairs
          columns={1}
          items={[
            { label: 'ARN', value: <CopyableArn arn={parameter.arn} /> },
            { label: 'Description', value: text(parameter.description) },
          ]}
        />
        <KeyValuePairs
          columns={4}
          items={[
            { label: 'Type', value: parameter.type },
            { label: 'Tier', value: parameter.tier ?? '-' },
            { label: 'Data type', value: parameter.dataType ?? '-' },
            { label: 'Version', value: parameter.version ?? '-' },
            {
              label: 'KMS key',
              value: parameter.type === 'SecureString' ? text(parameter.keyId) : 'Not encrypted',
            },
            { label: 'Last modified', value: formatDate(parameter.lastModifiedDate) },
            { label: 'Last modified by', value: text(parameter.lastModifiedUser) },
            { label: 'Allowed pattern', value: <LongText code>{parameter.allowedPattern || '-'}</LongText> },
            ...(parameter.policies ?? []).map((policy) => ({
              label: 'Policy',
              value: <LongText code>{policy}</LongText>,
            })),
          ]}
        />
      </SpaceBetween>
    </Container>
  );
}
