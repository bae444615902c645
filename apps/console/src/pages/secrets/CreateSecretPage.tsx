import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TagEditor, { type TagEditorProps } from '@cloudscape-design/components/tag-editor';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { api, client } from '../../api/client.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { OptionalLabel } from '../../components/OptionalLabel.tsx';
import {
  checkSecretDescription,
  checkSecretName,
  checkSecretText,
  MAX_SECRET_DESCRIPTION,
  warnOfSecretName,
} from '../../components/secrets/check-secret.ts';
import { KeyField } from '../../components/secrets/KeyField.tsx';
import { keptTags } from '../../components/tags/tag-changes.ts';
import { useSend } from '../../components/use-send.ts';
import { checkKeys, jsonOf } from '../../forms/secret/key-rows.ts';
import { SecretValueFields } from '../../forms/secret/SecretValueFields.tsx';
import { newKeyRow, useSecretValue } from '../../forms/secret/use-value-form.ts';
import { UnsavedGuard } from '../../forms/UnsavedGuard.tsx';
import { useNotifications } from '../../layout/notifications.tsx';
import { paths } from '../../paths.ts';

/** Creates a secret, by keys and values or as one text. */
export function CreateSecretPage() {
  const router = useRouter();
  const queryClient = useQueryClient();
  const { notify } = useNotifications();
  const form = useRef<HTMLDivElement>(null);
  const [facts, setFacts] = useState({ name: '', description: '', kmsKeyId: '' });
  const [tags, setTags] = useState<readonly TagEditorProps.Tag[]>([]);
  const [initial] = useState(() => ({ mode: 'keys' as const, rows: [newKeyRow()], text: '' }));
  const { draft, change, isChanged, tokenFor } = useSecretValue(initial);
  const { tried, pending, error, submit } = useSend(form);
  const value = draft.mode === 'keys' ? jsonOf(draft.rows) : draft.text;
  const nameError = checkSecretName(facts.name);
  const valueError =
    draft.mode === 'keys' && draft.rows.length === 0 ? 'At least one key is needed.' : checkSecretText(value);
  const isValid =
    nameError === undefined &&
    valueError === undefined &&
    checkSecretDescription(facts.description) === undefined &&
    (draft.mode === 'text' || Object.keys(checkKeys(draft.rows)).length === 0);

  const send = async () => {
    const kept = keptTags(tags);
    const input = {
      name: facts.name,
      value,
      ...(facts.description && { description: facts.description }),
      ...(facts.kmsKeyId && { kmsKeyId: facts.kmsKeyId }),
      ...(kept.length > 0 && { tags: kept }),
    };
    const { arn, name } = await client.secrets.create({
      ...input,
      clientRequestToken: tokenFor(JSON.stringify(input)),
    });
    void queryClient.invalidateQueries({ queryKey: api.secrets.key() });
    notify({ type: 'success', content: `Secret ${name} was created.`, forNextPage: true });
    router.history.push(paths.secret({ id: arn }));
  };

  return (
    <ContentLayout header={<Header variant="h1">Create secret</Header>}>
      <div ref={form}>
        <UnsavedGuard isChanged={() => !pending && (isChanged || facts.name !== '')} />
        <Form
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button variant="link" onClick={() => router.history.push(paths.secrets())}>
                Cancel
              </Button>
              <Button variant="primary" loading={pending} onClick={() => void submit(isValid, send)}>
                Create secret
              </Button>
            </SpaceBetween>
          }
        >
          <SpaceBetween size="l">
            <Container header={<Header variant="h2">Details</Header>}>
              <SpaceBetween size="l">
                <FormField
                  label="Name"
                  description="Letters, digits and / _ + = . @ ! -"
                  constraintText={`${facts.name.length} of 512 characters`}
                  errorText={tried && nameError}
                  warningText={warnOfSecretName(facts.name)}
                >
                  <Input
                    value={facts.name}
                    placeholder="team/app/db"
                    spellcheck={false}
                    onChange={({ detail }) => setFacts({ ...facts, name: detail.value })}
                  />
                </FormField>
                <FormField
                  label={<OptionalLabel>Description</OptionalLabel>}
                  constraintText={`${facts.description.length.toLocaleString('en')} of ${MAX_SECRET_DESCRIPTION.toLocaleString('en')} characters`}
                  errorText={checkSecretDescription(facts.description)}
                >
                  <Input
                    value={facts.description}
                    onChange={({ detail }) => setFacts({ ...facts, description: detail.value })}
                  />
                </FormField>
                <KeyField
                  value={facts.kmsKeyId}
                  defaultKey="alias/aws/secretsmanager"
                  onChange={(kmsKeyId) => setFacts({ ...facts, kmsKeyId })}
                />
              </SpaceBetween>
            </Container>
            <SecretValueFields draft={draft} onChange={change} tried={tried} error={valueError} />
            <Container header={<Header variant="h2">Tags</Header>}>
              <TagEditor
                tags={tags}
                tagLimit={50}
                keysRequest={() => Promise.resolve([])}
                valuesRequest={() => Promise.resolve([])}
                onChange={({ detail }) => setTags(detail.tags)}
              />
            </Container>
            {error !== undefined && <ApiErrorAlert error={error} />}
          </SpaceBetween>
        </Form>
      </div>
    </ContentLayout>
  );
}
