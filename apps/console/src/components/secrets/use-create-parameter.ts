import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../../api/client.ts';
import { bytesOf, checkParameter, MAX_BYTES, type ParameterDraft } from './check-parameter.ts';
import { useForgetOnPagehide } from './use-forget-on-pagehide.ts';

/**
 * The state of the dialog that creates a parameter. The value lives in this component's state alone: it is
 * not put through a mutation, whose variables TanStack Query would keep in its cache.
 */
export function useCreateParameter(
  initial: { name: string; value: string },
  onCreated: (parameter: { name: string; arn: string }) => void,
) {
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<ParameterDraft>({
    name: initial.name,
    description: '',
    type: 'SecureString',
    tier: 'Standard',
    value: initial.value,
  });
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();

  useForgetOnPagehide(() => setDraft((before) => ({ ...before, value: '' })));

  const errors = checkParameter(draft);
  const submit = async () => {
    setTried(true);
    if (pending || Object.keys(errors).length > 0) return;
    setPending(true);
    setError(undefined);
    const { name, type, tier, value, description } = draft;
    try {
      const created = await client.parameters.create({
        name,
        type,
        tier,
        value,
        ...(description && { description }),
      });
      setDraft((before) => ({ ...before, value: '' }));
      void queryClient.invalidateQueries({ queryKey: api.parameters.key() });
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
    change: (part: Partial<ParameterDraft>) => setDraft((before) => ({ ...before, ...part })),
    bytes: bytesOf(draft.value),
    maxBytes: MAX_BYTES[draft.tier],
    pending,
    error,
    submit: () => void submit(),
  };
}
