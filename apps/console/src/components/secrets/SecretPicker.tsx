import Autosuggest, { type AutosuggestProps } from '@cloudscape-design/components/autosuggest';
import Button from '@cloudscape-design/components/button';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useDeferredValue, useState } from 'react';
import { identityQuery, parametersQuery } from '../../api/queries.ts';
import { useDebounced } from '../use-debounced.ts';

const CreateParameterModal = lazy(() => import('./CreateParameterModal.tsx'));

interface Props {
  /** The reference as it stands in `valueFrom`. */
  value: string;
  onChange: (value: string) => void;
  onFocus?: () => void;
  onBlur?: () => void;
  ariaLabel: string;
  invalid?: boolean;
  controlId?: string;
  placeholder?: string;
  disabled?: boolean;
}

/**
 * Picks a Parameter Store parameter for `valueFrom`, or takes a reference as typed or pasted. It asks the
 * account only while it has the focus, and once for a pause in typing, not for each key.
 */
export function SecretPicker({
  value,
  onChange,
  onFocus,
  onBlur,
  ariaLabel,
  controlId,
  placeholder,
  ...state
}: Props) {
  const [focused, setFocused] = useState(false);
  const [creating, setCreating] = useState(false);
  const wanted = value.startsWith('arn:') ? '' : value;
  const search = useDebounced(useDeferredValue(wanted), 250);
  const { data: identity } = useQuery(identityQuery());
  const query = useQuery({
    ...parametersQuery(search),
    enabled: focused,
  });
  // Only what fits the text as it now stands may be picked: keys can be faster than the search.
  const fits = search === wanted && !query.isPlaceholderData;
  const found = fits ? (query.data?.parameters ?? []) : [];
  const statusType: AutosuggestProps.StatusType =
    query.isFetching || !fits ? 'loading' : query.isError ? 'error' : 'finished';

  const pick = (name: string, arn: string) => {
    const region = arn.split(':')[3] ?? '';
    onChange(region === identity?.region ? name : arn);
  };

  return (
    <div className="purser-secret-picker">
      <Autosuggest
        value={value}
        ariaLabel={ariaLabel}
        {...(controlId !== undefined && { controlId })}
        {...state}
        placeholder={placeholder ?? 'Parameter name or full ARN'}
        enteredTextLabel={(text) => `Use "${text}"`}
        filteringType="manual"
        statusType={statusType}
        loadingText="Searching parameters"
        errorText="The parameters could not be read"
        recoveryText="Try again"
        onLoadItems={() => {
          if (query.isError) void query.refetch();
        }}
        {...(found.length === 0 && { finishedText: 'No parameter matches' })}
        options={found.map(({ name, arn, type, version, lastModifiedDate }) => ({
          value: name,
          label: name,
          tags: [type, ...(version === undefined ? [] : [`version ${version}`])],
          description: lastModifiedDate ? `Changed ${new Date(lastModifiedDate).toLocaleString()}` : arn,
        }))}
        onFocus={() => {
          setFocused(true);
          onFocus?.();
        }}
        onBlur={() => {
          setFocused(false);
          onBlur?.();
        }}
        onChange={({ detail }) => onChange(detail.value)}
        onSelect={({ detail }) => {
          const picked = found.find(({ name }) => name === detail.value);
          if (picked) pick(picked.name, picked.arn);
        }}
      />
      <Button
        variant="inline-link"
        ariaLabel={`Create parameter for ${ariaLabel}`}
        onClick={() => setCreating(true)}
        disabled={state.disabled ?? false}
      >
        Create parameter
      </Button>
      {creating && (
        <Suspense>
          <CreateParameterModal
            initialName={value.startsWith('arn:') ? '' : value}
            onDismiss={() => setCreating(false)}
            onCreated={({ name, arn }) => {
              setCreating(false);
              pick(name, arn);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
