import { useQuery } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { identityQuery } from '../../api/queries.ts';
import { useForgetOnPagehide } from '../../components/secrets/use-forget-on-pagehide.ts';
import { useSend } from '../../components/use-send.ts';
import { checkParameterForm, type ParameterFormDraft } from './check-parameter-form.ts';

/** The state of the form of a parameter. The value lives in this component's state alone. */
export function useParameterForm(
  form: RefObject<HTMLElement | null>,
  initial: ParameterFormDraft,
  send: (draft: ParameterFormDraft) => Promise<void>,
) {
  const { data: identity } = useQuery(identityQuery());
  const [draft, setDraft] = useState(initial);
  const change = (part: Partial<ParameterFormDraft>) => setDraft((before) => ({ ...before, ...part }));
  const { tried, pending, error, submit } = useSend(form);
  useForgetOnPagehide(() => change({ value: '' }));

  const { partition = '', region = '', accountId = '' } = identity ?? {};
  const arnLength = identity ? `arn:${partition}:ssm:${region}:${accountId}:parameter`.length : 0;
  const errors = checkParameterForm(draft, arnLength);
  return {
    draft,
    errors: tried ? errors : {},
    change,
    arnLength,
    pending,
    error,
    submit: () => void submit(Object.keys(errors).length === 0, () => send(draft)),
  };
}
