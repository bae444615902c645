import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';

interface Props {
  /** What has to be typed. */
  name: string;
  typed: string;
  onChange: (typed: string) => void;
}

/** Has a name typed before something is done that breaks others. */
export function ConfirmName({ name, typed, onChange }: Props) {
  return (
    <FormField
      label={
        <>
          To confirm, type <span className="purser-long-text purser-code">{name}</span>
        </>
      }
    >
      <Input
        value={typed}
        spellcheck={false}
        autoComplete={false}
        disableBrowserAutocorrect
        onChange={({ detail }) => onChange(detail.value)}
      />
    </FormField>
  );
}
