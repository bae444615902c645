import Autosuggest, { type AutosuggestProps } from '@cloudscape-design/components/autosuggest';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { useScopedName } from './FieldScope.tsx';
import { useField } from './use-field.ts';

interface Props extends FieldProps {
  options: AutosuggestProps.Options;
  statusType?: AutosuggestProps.StatusType;
  placeholder?: string;
  empty?: string;
  errorText?: string;
  onLoad?: () => void;
}

/** Text that may be picked from suggestions, or typed. */
export function ComboField(props: Props) {
  const { value, change, blur, ...messages } = useField<string>(props.name);
  const { options, statusType = 'finished', placeholder = '', empty = 'No match', onLoad, label } = props;
  const scopedName = useScopedName(props.ariaLabel ?? '');
  return (
    <FieldFrame {...props} {...messages}>
      <Autosuggest
        value={value}
        options={options}
        statusType={statusType}
        loadingText="Loading"
        errorText={props.errorText ?? 'The list could not be read'}
        recoveryText="Try again"
        placeholder={placeholder}
        empty={empty}
        enteredTextLabel={(typed) => `Use "${typed}"`}
        invalid={messages.error !== undefined}
        warning={messages.warning !== undefined && messages.error === undefined}
        {...(label === undefined && { ariaLabel: scopedName })}
        {...(onLoad && { onLoadItems: onLoad })}
        onChange={({ detail }) => change(detail.value)}
        onBlur={blur}
      />
    </FieldFrame>
  );
}
