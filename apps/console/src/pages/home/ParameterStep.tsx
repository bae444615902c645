import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { parametersQuery } from '../../api/secret-queries.ts';
import { parameterOptions } from '../../components/secrets/picker-options.ts';
import { useDebounced } from '../../components/use-debounced.ts';
import { GuideStep } from './GuideStep.tsx';

const CreateParameterModal = lazy(() => import('../../components/secrets/CreateParameterModal.tsx'));

interface Props {
  parameter: string | undefined;
  /** Whether the account has it. */
  isThere: boolean;
  onParameter: (name: string) => void;
}

/** Creates the parameter, or takes one that is there. */
export function ParameterStep({ parameter, isThere, onParameter }: Props) {
  const [creating, setCreating] = useState(false);
  const [text, setText] = useState('');
  const search = useDebounced(text, 250);
  const query = useQuery(parametersQuery(search));
  return (
    <GuideStep
      number={1}
      title="Create the parameter"
      description="Parameter Store keeps the value, encrypted as a SecureString. The task definition will only name it."
      done={isThere ? 'The parameter is there' : undefined}
    >
      <div className="purser-guide-fields">
        <FormField label="Parameter" stretch>
          <Select
            selectedOption={parameter === undefined ? null : { value: parameter, label: parameter }}
            options={parameterOptions(query.data?.parameters ?? [])}
            placeholder="Choose one that exists"
            filteringType="manual"
            filteringPlaceholder="Name or tag:key=value"
            filteringAriaLabel="Find a parameter"
            statusType={
              query.isFetching || search !== text ? 'loading' : query.isError ? 'error' : 'finished'
            }
            loadingText="Searching parameters"
            errorText="The parameters could not be read"
            empty="No parameter matches"
            onLoadItems={({ detail }) => setText(detail.filteringText)}
            onChange={({ detail }) => onParameter(detail.selectedOption.value ?? '')}
          />
        </FormField>
        <Button variant={parameter === undefined ? 'primary' : 'normal'} onClick={() => setCreating(true)}>
          Create parameter
        </Button>
      </div>
      {creating && (
        <Suspense>
          <CreateParameterModal
            onDismiss={() => setCreating(false)}
            onCreated={({ name }) => {
              setCreating(false);
              onParameter(name);
            }}
          />
        </Suspense>
      )}
    </GuideStep>
  );
}
