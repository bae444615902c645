import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { api, client } from '../../api/client.ts';
import { useSend } from '../use-send.ts';
import { checkSecret, type SecretDraft } from './check-secret.ts';
import { useForgetOnPagehide } from './use-forget-on-pagehide.ts';

/**
 * The state of the dialog that creates a secret. As with a parameter, the value is in this component's state alone;
 * one token per content lets a call whose answer was lost be sent again.
 */
export function useCreateSecret(
  form: RefObject<HTMLElement | null>,
  initialName: string,
  onCreated: (secret: { name: string; arn: string }) => void,
) {
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<SecretDraft>({
    name: initialName,
    description: '',
    kmsKeyId: '',
    value: '',
  });
  const [token, setToken] = useState(() => crypto.randomUUID());
  const change = (part: Partial<SecretDraft>) => {
    setToken(crypto.randomUUID());
    setDraft((before) => ({ ...before, ...part }));
  };
  const { tried, pending, error, submit } = useSend(form);
  useForgetOnPagehide(() => change({ value: '' }));

  const errors = checkSecret(draft);
  const send = async () => {
    const { name, value, description, kmsKeyId } = draft;
    const created = await client.secrets.create({
      name,
      value,
      clientRequestToken: token,
      ...(description && { description }),
      ...(kmsKeyId && { kmsKeyId }),
    });
    change({ value: '' });
    void queryClient.invalidateQueries({ queryKey: api.secrets.key() });
    onCreated({ name: created.name, arn: created.arn });
  };
  return {
    draft,
    errors: tried ? errors : {},
    change,
    pending,
    error,
    submit: () => void submit(Object.keys(errors).length === 0, send),
  };
}
