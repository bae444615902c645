import SegmentedControl from '@cloudscape-design/components/segmented-control';

/** The two views of one draft. */
export type WizardView = 'form' | 'json';

interface Props {
  view: WizardView;
  onChange: (view: WizardView) => void;
}

/** Switches between the form and its JSON. */
export function ViewSwitch({ view, onChange }: Props) {
  return (
    <SegmentedControl
      label="View of the task definition"
      selectedId={view}
      options={[
        { id: 'form', text: 'Form' },
        { id: 'json', text: 'JSON' },
      ]}
      onChange={({ detail }) => onChange(detail.selectedId === 'json' ? 'json' : 'form')}
    />
  );
}
