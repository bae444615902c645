import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { api, client } from '../../api/client.ts';
import { useSend } from '../use-send.ts';
import { checkParameter, type ParameterDraft } from './check-parameter.ts';
import { useForgetOnPagehide } from './use-forget-on-pagehide.ts';

/** The state of the dialog that creates a parameter. The value lives in this component's state alone. */
export function useCreateParameter(
  form: RefObject<HTMLElement | null>,
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
  const change = (part: Partial<ParameterDraft>) => setDraft((before) => ({ ...before, ...part }));
  const { tried, pending, error, submit } = useSend(form);
  useForgetOnPagehide(() => change({ value: '' }));

  const errors = checkParameter(draft);
  const send = async () => {
    const { description, ...content } = draft;
    const created = await client.parameters.create({ ...content, ...(description && { description }) });
    change({ value: '' });
    void queryClient.invalidateQueries({ queryKey: api.parameters.key() });
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
