import Select from '@cloudscape-design/components/select';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { useField } from './use-field.ts';

const CHOICES = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** A flag that the console asks for as Yes or No. */
export function YesNoField(props: FieldProps & { label: string; disabled?: boolean }) {
  const { value, change, blur, ...messages } = useField<boolean>(props.name);
  return (
    <FieldFrame {...props} {...messages}>
      <Select
        selectedOption={CHOICES.find((choice) => (choice.value === 'yes') === value) ?? null}
        options={CHOICES}
        disabled={props.disabled ?? false}
        onChange={({ detail }) => change(detail.selectedOption.value === 'yes')}
        onBlur={blur}
      />
    </FieldFrame>
  );
}
