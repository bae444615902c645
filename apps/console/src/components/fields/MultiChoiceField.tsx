import Checkbox from '@cloudscape-design/components/checkbox';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';
import type { Choice } from './SelectField.tsx';
import { useField } from './use-field.ts';

interface Props extends FieldProps {
  label: string;
  choices: readonly Choice[];
}

/** Any number of some choices; values outside of them stay. */
export function MultiChoiceField(props: Props) {
  const { value, change, blur, ...messages } = useField<string[]>(props.name);
  const toggle = (choice: string, on: boolean) =>
    change(on ? [...value, choice] : value.filter((chosen) => chosen !== choice));
  const unknown = value
    .filter((chosen) => props.choices.every((choice) => choice.value !== chosen))
    .map((chosen): Choice => ({ value: chosen, label: chosen }));
  return (
    <FieldFrame {...props} {...messages} stretch grouped>
      <fieldset className="purser-choices" aria-label={props.label}>
        <SpaceBetween size="xs">
          {[...props.choices, ...unknown].map((choice) => (
            <Checkbox
              key={choice.value}
              controlId={`${props.name}.${choice.value}`}
              checked={value.includes(choice.value)}
              description={choice.description}
              onChange={({ detail }) => toggle(choice.value, detail.checked)}
              onBlur={blur}
            >
              {choice.label}
            </Checkbox>
          ))}
        </SpaceBetween>
      </fieldset>
    </FieldFrame>
  );
}
