import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { identityQuery } from '../../api/queries.ts';
import { checkParameterForm, type ParameterFormDraft } from './check-parameter-form.ts';

/**
 * The state of the form of a parameter. The value lives in this component's state alone: `send` must not put it through
 * a mutation, whose variables TanStack Query would keep in its cache.
 */
export function useParameterForm(
  initial: ParameterFormDraft,
  send: (draft: ParameterFormDraft) => Promise<void>,
  onInvalid: (errors: ReturnType<typeof checkParameterForm>) => void,
) {
  const { data: identity } = useQuery(identityQuery());
  const [draft, setDraft] = useState(initial);
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();

  // A page that the browser keeps for its Back button must not hold the value.
  useEffect(() => {
    const forget = () => setDraft((before) => ({ ...before, value: '' }));
    window.addEventListener('pagehide', forget);
    return () => window.removeEventListener('pagehide', forget);
  }, []);

  const { partition = '', region = '', accountId = '' } = identity ?? {};
  const arnLength = identity ? `arn:${partition}:ssm:${region}:${accountId}:parameter`.length : 0;
  const errors = checkParameterForm(draft, arnLength);
  const submit = async () => {
    setTried(true);
    if (pending) return;
    if (Object.keys(errors).length > 0) {
      onInvalid(errors);
      return;
    }
    setPending(true);
    setError(undefined);
    try {
      await send(draft);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setPending(false);
    }
  };
  return {
    draft,
    errors: tried ? errors : {},
    change: (part: Partial<ParameterFormDraft>) => setDraft((before) => ({ ...before, ...part })),
    arnLength,
    pending,
    error,
    submit: () => void submit(),
  };
}
