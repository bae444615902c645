import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, client } from '../../api/client.ts';

interface Draft {
  name: string;
  description: string;
  type: 'String' | 'StringList' | 'SecureString';
  tier: 'Standard' | 'Advanced' | 'Intelligent-Tiering';
  value: string;
}

const MAX_BYTES = { Standard: 4096, Advanced: 8192, 'Intelligent-Tiering': 8192 };
const MAX_DESCRIPTION = 1024;
const NAME = /^[A-Za-z0-9_./-]{1,2048}$/;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Parameter Store's own limits, said before anything is sent. */
function check({ name, description, value, tier }: Draft): Partial<Record<keyof Draft, string>> {
  const errors: Partial<Record<keyof Draft, string>> = {};
  const levels = name.split('/').filter(Boolean).length;
  if (name === '') errors.name = 'A name is needed.';
  else if (!NAME.test(name)) errors.name = 'The name may hold letters, digits and _ . - / only.';
  else if (name.includes('/') && !name.startsWith('/')) errors.name = 'A name with levels begins with /.';
  else if (/^\/?(aws|ssm)/i.test(name)) errors.name = 'The name may not begin with aws or ssm.';
  else if (levels > 15) errors.name = `The name has ${levels} levels; at most 15 are allowed.`;
  if (description.length > MAX_DESCRIPTION) {
    errors.description = `The description has ${description.length} characters; at most ${MAX_DESCRIPTION} are allowed.`;
  }
  const bytes = bytesOf(value);
  if (value === '') errors.value = 'A value is needed.';
  else if (bytes > MAX_BYTES[tier]) {
    errors.value = `The value has ${bytes} bytes; the ${tier} tier takes at most ${MAX_BYTES[tier]}.`;
  }
  return errors;
}

/**
 * The state of the dialog that creates a parameter. The value lives in this component's state alone: it is
 * not put through a mutation, whose variables TanStack Query would keep in its cache.
 */
export function useCreateParameter(
  initialName: string,
  onCreated: (parameter: { name: string; arn: string }) => void,
) {
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<Draft>({
    name: initialName,
    description: '',
    type: 'SecureString',
    tier: 'Standard',
    value: '',
  });
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();

  // A page that the browser keeps for its Back button must not hold the value.
  useEffect(() => {
    const forget = () => setDraft((before) => ({ ...before, value: '' }));
    window.addEventListener('pagehide', forget);
    return () => window.removeEventListener('pagehide', forget);
  }, []);

  const errors = check(draft);
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
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    bytes: bytesOf(draft.value),
    maxBytes: MAX_BYTES[draft.tier],
    pending,
    error,
    submit: () => void submit(),
  };
}
