import Input from '@cloudscape-design/components/input';
import Multiselect, { type MultiselectProps } from '@cloudscape-design/components/multiselect';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { useField } from './use-field.ts';

interface Props extends FieldProps {
  label: string;
  options: readonly MultiselectProps.Option[];
  statusType: 'loading' | 'error' | 'finished';
  placeholder?: string;
  /** What is chosen from, as in "subnets". */
  what: string;
}

/** Any number of options of a list; where the list cannot be read, their ids are typed. */
export function MultiSelectField(props: Props) {
  const { value, change, blur, ...messages } = useField<string[]>(props.name);
  const { options, statusType, what, placeholder = '' } = props;
  if (statusType === 'error') {
    return (
      <FieldFrame
        {...props}
        {...messages}
        constraintText={`The ${what} could not be read. Type their ids, with commas between.`}
      >
        <Input
          value={value.join(', ')}
          placeholder={placeholder}
          spellcheck={false}
          invalid={messages.error !== undefined}
          onChange={({ detail }) => change(idsOf(detail.value))}
          onBlur={blur}
        />
      </FieldFrame>
    );
  }
  return (
    <FieldFrame {...props} {...messages}>
      <Multiselect
        selectedOptions={value.map(
          (id) => options.find((option) => option.value === id) ?? { value: id, label: id },
        )}
        options={options}
        filteringType="auto"
        statusType={statusType}
        loadingText={`Loading ${what}`}
        empty={`No ${what}`}
        noMatch="No match"
        placeholder={placeholder}
        invalid={messages.error !== undefined}
        deselectAriaLabel={({ label }) => `Remove ${label}`}
        onChange={({ detail }) => change(detail.selectedOptions.flatMap((option) => option.value ?? []))}
        onBlur={blur}
      />
    </FieldFrame>
  );
}

/** Keeps a comma that is still being typed, as an empty id at the end. */
function idsOf(typed: string): string[] {
  const ids = typed.split(',').map((id) => id.trim());
  return ids.filter((id, index) => id !== '' || (index > 0 && index === ids.length - 1));
}
