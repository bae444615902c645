import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Form from '@cloudscape-design/components/form';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { JsonValueKind } from '@purser/task-definition';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { api, client } from '../../api/client.ts';
import { toApiError } from '../../api/errors.ts';
import { secretContentQuery } from '../../api/secret-queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { checkSecretText } from '../../components/secrets/check-secret.ts';
import { useSend } from '../../components/use-send.ts';
import { useNotifications } from '../../layout/notifications.tsx';
import { paths } from '../../paths.ts';
import { UnsavedGuard } from '../UnsavedGuard.tsx';
import { checkKeys, keyChanges } from './key-rows.ts';
import { SecretValueFields } from './SecretValueFields.tsx';
import { keptRows, useSecretValue } from './use-value-form.ts';

interface Props {
  id: string;
  content: {
    kind: 'json' | 'text' | 'binary';
    keys: { key: string; valueKind: JsonValueKind }[];
    versionId: string;
  };
}

/** Changes keys of a JSON secret, whose other values stay on the server, or writes a new text. */
export function EditSecretForm({ id, content: { kind, keys, versionId } }: Props) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const { notify } = useNotifications();
  const form = useRef<HTMLDivElement>(null);
  const [initial] = useState(() => ({
    mode: kind === 'json' ? ('keys' as const) : ('text' as const),
    rows: keptRows(keys),
    text: '',
  }));
  const { draft, change, isChanged, tokenFor } = useSecretValue(initial);
  const { tried, pending, error, submit } = useSend(form);
  const { set, remove } = keyChanges(draft.rows);
  const nothingToDo = draft.mode === 'keys' && set.length + remove.length === 0;
  const isValid =
    draft.mode === 'keys'
      ? Object.keys(checkKeys(draft.rows)).length === 0 && !nothingToDo
      : checkSecretText(draft.text) === undefined;

  const send = async () => {
    if (draft.mode === 'keys') {
      const input = { secretId: id, set, remove, expectedVersionId: versionId };
      await client.secrets.changeKeys({ ...input, clientRequestToken: tokenFor(JSON.stringify(input)) });
    } else {
      const input = { secretId: id, value: draft.text };
      await client.secrets.putValue({ ...input, clientRequestToken: tokenFor(JSON.stringify(input)) });
    }
    await queryClient.invalidateQueries({ queryKey: api.secrets.key(), refetchType: 'none' });
    notify({ type: 'success', content: 'A new version was written.', forNextPage: true });
    router.history.push(paths.secret({ id }));
  };

  const changed = error !== undefined && toApiError(error).code === 'CHANGED_MEANWHILE';
  return (
    <div ref={form}>
      <UnsavedGuard isChanged={() => !pending && isChanged} />
      <Form
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={() => router.history.push(paths.secret({ id }))}>
              Cancel
            </Button>
            <Button variant="primary" loading={pending} onClick={() => void submit(isValid, send)}>
              Save new version
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <Alert type="info">
            {kind === 'json'
              ? 'Only the keys that you set anew change. Purser reads and writes the others on the server, and shows none of them.'
              : 'The new text replaces the whole value.'}{' '}
            Running tasks keep what they started with until a new deployment.
          </Alert>
          {draft.mode === 'text' && kind === 'json' && (
            <Alert type="warning">The text replaces all keys of the secret.</Alert>
          )}
          <SecretValueFields
            draft={draft}
            onChange={change}
            tried={tried}
            textOnly={kind !== 'json'}
            error={nothingToDo ? 'Nothing has changed yet.' : undefined}
          />
          {changed && (
            <Alert
              type="warning"
              header="Somebody else has changed this secret"
              action={
                <Button
                  onClick={() => void queryClient.invalidateQueries(secretContentQuery({ secretId: id }))}
                >
                  Begin again from the current version
                </Button>
              }
            >
              {toApiError(error).message}
            </Alert>
          )}
          {error !== undefined && !changed && <ApiErrorAlert error={error} />}
        </SpaceBetween>
      </Form>
    </div>
  );
}
