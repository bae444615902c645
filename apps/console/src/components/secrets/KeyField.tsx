import Autosuggest from '@cloudscape-design/components/autosuggest';
import FormField from '@cloudscape-design/components/form-field';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keysQuery } from '../../api/secret-queries.ts';
import { OptionalLabel } from '../OptionalLabel.tsx';

interface Props {
  value: string;
  onChange: (value: string) => void;
  /** The key that is taken where none is told. */
  defaultKey: string;
}

/** A KMS key: one of the account's, by alias or id, or any other as typed. */
export function KeyField({ value, onChange, defaultKey }: Props) {
  const [wanted, setWanted] = useState(false);
  const keys = useQuery({ ...keysQuery(), enabled: wanted });
  const options = (keys.data?.keys ?? []).map(({ keyId, aliases }) => ({
    value: aliases[0] ?? keyId,
    label: aliases[0] ?? keyId,
    description: aliases.length > 0 ? keyId : 'A key without an alias',
  }));
  return (
    <FormField
      label={<OptionalLabel>KMS key</OptionalLabel>}
      description={`${defaultKey} unless another is named. Whoever reads the value needs kms:Decrypt on a key of your own.`}
      constraintText="An alias such as alias/team, a key ID or a key ARN."
    >
      <Autosuggest
        value={value}
        options={options}
        placeholder={defaultKey}
        enteredTextLabel={(text) => `Use "${text}"`}
        statusType={keys.isFetching ? 'loading' : keys.isError ? 'error' : 'finished'}
        loadingText="Loading keys"
        errorText="The keys could not be listed; type one"
        empty="No keys"
        onFocus={() => setWanted(true)}
        onChange={({ detail }) => onChange(detail.value)}
      />
    </FormField>
  );
}
