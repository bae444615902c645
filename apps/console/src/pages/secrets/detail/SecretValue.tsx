import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../../api/client.ts';
import { secretContentQuery } from '../../../api/secret-queries.ts';
import { ApiErrorAlert } from '../../../components/ApiErrorAlert.tsx';
import { valueKindText } from '../../../components/secrets/held-secret.ts';
import { RevealValue } from '../../../components/secrets/reveal/RevealValue.tsx';
import { PageLoading } from '../../../layout/PageLoading.tsx';
import { LongText } from '../../../ui/LongText.tsx';

/** What a secret holds: its keys and the kind of each value; a value on a reveal of its own. */
export function SecretValue({ id }: { id: string }) {
  const content = useQuery(secretContentQuery({ secretId: id }));
  const reveal = async (key?: string) =>
    (await client.secrets.reveal({ secretId: id, ...(key !== undefined && { key }) })).value;
  const { kind, keys = [], versionId } = content.data ?? {};
  const whole = <RevealValue what="the whole text" subject={`${id}:${versionId}`} read={() => reveal()} />;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="The keys are shown, and no value until it is revealed. Each reveal is written to the audit trail, with your name."
        >
          Value
        </Header>
      }
    >
      {content.isPending && <PageLoading />}
      {content.isError && <ApiErrorAlert header="The keys could not be read" error={content.error} />}
      {kind === 'binary' && <Box>A binary value. ECS cannot inject it, and Purser does not show it.</Box>}
      {kind === 'text' && whole}
      {kind === 'json' && (
        <SpaceBetween size="m">
          <dl className="purser-secret-keys">
            {keys.map(({ key, valueKind }) => (
              <div key={key} className="purser-secret-key">
                <dt>
                  <LongText code>{key}</LongText> <Badge>{valueKindText(valueKind)}</Badge>
                </dt>
                <dd>
                  <RevealValue what={key} subject={`${id}:${versionId}:${key}`} read={() => reveal(key)} />
                </dd>
              </div>
            ))}
          </dl>
          {keys.length === 0 && <Box>An empty JSON object: it has no key that ECS could inject.</Box>}
          <ExpandableSection headerText="The whole text">{whole}</ExpandableSection>
        </SpaceBetween>
      )}
    </Container>
  );
}
