import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../../api/client.ts';
import { bytesOf } from './check-parameter.ts';
import { checkSecret, type SecretDraft } from './check-secret.ts';
import { useForgetOnPagehide } from './use-forget-on-pagehide.ts';

/**
 * The state of the dialog that creates a secret. As with a parameter, the value is in this component's state alone;
 * one token per content lets a call whose answer was lost be sent again.
 */
export function useCreateSecret(name: string, onCreated: (secret: { name: string; arn: string }) => void) {
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<SecretDraft>({ name, description: '', kmsKeyId: '', value: '' });
  const [token, setToken] = useState(() => crypto.randomUUID());
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();
  useForgetOnPagehide(() => setDraft((before) => ({ ...before, value: '' })));

  const errors = checkSecret(draft);
  const submit = async () => {
    setTried(true);
    if (pending || Object.keys(errors).length > 0) return;
    setPending(true);
    setError(undefined);
    const { name: secretName, value, description, kmsKeyId } = draft;
    try {
      const created = await client.secrets.create({
        name: secretName,
        value,
        clientRequestToken: token,
        ...(description && { description }),
        ...(kmsKeyId && { kmsKeyId }),
      });
      setDraft((before) => ({ ...before, value: '' }));
      void queryClient.invalidateQueries({ queryKey: api.secrets.key() });
      onCreated({ name: created.name, arn: created.arn });
    } catch (thrown) {
      setError(thrown);
    } finally {
      setPending(false);
    }
  };
  return {
    draft,
    errors: tried ? errors : {},
    change: (part: Partial<SecretDraft>) => {
      setToken(crypto.randomUUID());
      setDraft((before) => ({ ...before, ...part }));
    },
    bytes: bytesOf(draft.value),
    pending,
    error,
    submit: () => void submit(),
  };
}
