import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { secretsQuery } from '../../../api/secret-queries.ts';
import { OptionalLabel } from '../../../components/OptionalLabel.tsx';
import { secretOptions } from '../../../components/secrets/picker-options.ts';
import { useDebounced } from '../../../components/use-debounced.ts';
import type { Rewriting } from './rewrite-name.ts';
import type { Expand } from './use-expand.ts';

const KINDS = [
  {
    value: 'parameter-path',
    label: 'Parameter Store path',
    description: 'A row for each parameter below it',
  },
  { value: 'json-secret', label: 'JSON secret', description: 'A row for each of its keys' },
];
const CASES: { value: Rewriting['case']; label: string }[] = [
  { value: 'upper', label: 'UPPER CASE' },
  { value: 'lower', label: 'lower case' },
  { value: 'keep', label: 'As it is' },
];

/** Says what to expand, and how its members are named. */
export function ExpandSource({ form }: { form: Expand }) {
  const { rewriting } = form;
  return (
    <SpaceBetween size="m">
      <FormField label="Source">
        <RadioGroup
          value={form.kind}
          items={KINDS}
          direction="horizontal"
          onChange={({ detail }) => form.changeKind(detail.value as Expand['kind'])}
        />
      </FormField>
      {form.kind === 'parameter-path' ? <PathSource form={form} /> : <SecretSource form={form} />}
      <ColumnLayout columns={2}>
        <FormField label={<OptionalLabel>Prefix of the keys</OptionalLabel>}>
          <Input
            value={rewriting.prefix}
            spellcheck={false}
            placeholder="APP_"
            onChange={({ detail }) => form.rewrite({ prefix: detail.value })}
          />
        </FormField>
        <FormField label="Case of the keys" constraintText="Slashes, dashes and dots become underscores.">
          <Select
            selectedOption={CASES.find(({ value }) => value === rewriting.case) ?? null}
            options={CASES}
            onChange={({ detail }) =>
              form.rewrite({ case: detail.selectedOption.value as Rewriting['case'] })
            }
          />
        </FormField>
      </ColumnLayout>
    </SpaceBetween>
  );
}

function PathSource({ form }: { form: Expand }) {
  return (
    <SpaceBetween size="xs">
      <FormField
        label="Path"
        errorText={form.pathError}
        secondaryControl={
          <Button
            formAction="none"
            loading={form.isReading}
            disabled={form.pathError !== undefined}
            onClick={form.list}
          >
            List
          </Button>
        }
      >
        <Input
          value={form.path}
          spellcheck={false}
          placeholder="/team/app"
          onChange={({ detail }) => form.changePath(detail.value)}
          onKeyDown={({ detail }) => {
            if (detail.key === 'Enter' && form.pathError === undefined) form.list();
          }}
        />
      </FormField>
      <Checkbox
        checked={form.rewriting.recursive}
        onChange={({ detail }) => form.rewrite({ recursive: detail.checked })}
      >
        Also the levels below
      </Checkbox>
    </SpaceBetween>
  );
}

function SecretSource({ form }: { form: Expand }) {
  const [text, setText] = useState('');
  const search = useDebounced(text, 250);
  const query = useQuery(secretsQuery(search));
  const options = secretOptions(query.data?.secrets ?? []);
  const chosen = { value: form.secretArn, label: form.secretArn.split(':secret:')[1] ?? '' };
  return (
    <FormField label="Secret">
      <Select
        selectedOption={form.secretArn === '' ? null : chosen}
        options={options}
        placeholder="Choose a secret"
        filteringType="manual"
        filteringPlaceholder="Name, path or tag:key=value"
        filteringAriaLabel="Find a secret"
        statusType={query.isFetching || search !== text ? 'loading' : query.isError ? 'error' : 'finished'}
        loadingText="Searching secrets"
        errorText="The secrets could not be read"
        empty="No secret matches"
        onLoadItems={({ detail }) => setText(detail.filteringText)}
        onChange={({ detail }) => form.changeSecret(detail.selectedOption.value ?? '')}
      />
    </FormField>
  );
}
