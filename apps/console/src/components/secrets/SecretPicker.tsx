import Autosuggest from '@cloudscape-design/components/autosuggest';
import Button from '@cloudscape-design/components/button';
import { parseSecretReference } from '@purser/task-definition';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { identityQuery } from '../../api/queries.ts';
import { useSecretSearch } from './use-secret-search.ts';

const CreateParameterModal = lazy(() => import('./CreateParameterModal.tsx'));
const CreateSecretModal = lazy(() => import('./CreateSecretModal.tsx'));
const SecretParts = lazy(() => import('./SecretParts.tsx'));

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
 * Picks a parameter or a secret for `valueFrom`, or takes a reference as typed or pasted. A secret's JSON key and
 * version are picked from those that it has.
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
  const [creating, setCreating] = useState<'parameter' | 'secret'>();
  const [choosing, setChoosing] = useState(false);
  const { data: identity } = useQuery(identityQuery());
  const found = useSecretSearch(value, focused);
  const isSecret = value.startsWith('arn:') && parseSecretReference(value).kind === 'secret';
  const newName = value.startsWith('arn:') ? '' : value;

  const pickParameter = (name: string, arn: string) => {
    const region = arn.split(':')[3] ?? '';
    onChange(region === identity?.region ? name : arn);
  };
  const pickSecret = (arn: string) => {
    onChange(arn);
    setChoosing(true);
  };
  const link = (text: string, onClick: () => void) => (
    <Button
      variant="inline-link"
      formAction="none"
      ariaLabel={`${text} for ${ariaLabel}`}
      onClick={onClick}
      disabled={state.disabled ?? false}
    >
      {text}
    </Button>
  );

  return (
    <div className="purser-secret-picker">
      <Autosuggest
        value={value}
        ariaLabel={ariaLabel}
        {...(controlId !== undefined && { controlId })}
        {...state}
        placeholder={placeholder ?? 'Name, path, tag:key=value or full ARN'}
        enteredTextLabel={(text) => `Use "${text}"`}
        filteringType="manual"
        statusType={found.statusType}
        loadingText="Searching parameters and secrets"
        errorText="Neither parameters nor secrets could be read"
        recoveryText="Try again"
        onLoadItems={found.retry}
        {...(found.finishedText !== undefined && { finishedText: found.finishedText })}
        options={found.options}
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
          const parameter = found.parameters.find(({ name }) => name === detail.value);
          if (parameter) pickParameter(parameter.name, parameter.arn);
          else if (detail.selectedOption !== undefined) pickSecret(detail.value);
        }}
      />
      {isSecret && choosing && (
        <Suspense fallback={null}>
          <SecretParts value={value} onChange={onChange} ariaLabel={ariaLabel} />
        </Suspense>
      )}
      <div className="purser-picker-links">
        {isSecret && !choosing && link('JSON key and version', () => setChoosing(true))}
        {link('Create parameter', () => setCreating('parameter'))}
        {link('Create secret', () => setCreating('secret'))}
      </div>
      <Suspense>
        {creating === 'parameter' && (
          <CreateParameterModal
            initialName={newName}
            onDismiss={() => setCreating(undefined)}
            onCreated={({ name, arn }) => {
              setCreating(undefined);
              pickParameter(name, arn);
            }}
          />
        )}
        {creating === 'secret' && (
          <CreateSecretModal
            initialName={newName}
            onDismiss={() => setCreating(undefined)}
            onCreated={({ arn }) => {
              setCreating(undefined);
              pickSecret(arn);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
