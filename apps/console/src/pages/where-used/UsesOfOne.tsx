import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { UsesOf } from '../../components/secrets/UsesOf.tsx';

interface Asked {
  kind?: 'secret';
  subject?: string;
}

interface Props {
  kind: 'parameter' | 'secret';
  subject: string;
  onAsk: (asked: Asked) => void;
}

/** Asks for a name or ARN, and shows what refers to it. */
export function UsesOfOne({ kind, subject, onAsk }: Props) {
  const [text, setText] = useState(subject);
  const [chosen, setChosen] = useState(kind);
  return (
    <SpaceBetween size="l">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const name = text.trim();
          onAsk({ ...(chosen === 'secret' && { kind: chosen }), ...(name && { subject: name }) });
        }}
      >
        <SpaceBetween size="m">
          <SegmentedControl
            label="Kind"
            selectedId={chosen}
            options={[
              { id: 'parameter', text: 'Parameter' },
              { id: 'secret', text: 'Secret' },
            ]}
            onChange={({ detail }) => setChosen(detail.selectedId === 'secret' ? 'secret' : 'parameter')}
          />
          <FormField label={chosen === 'secret' ? 'Secret' : 'Parameter'} description="Its name or its ARN.">
            <Input value={text} onChange={({ detail }) => setText(detail.value)} />
          </FormField>
          <Button formAction="submit">Find uses</Button>
        </SpaceBetween>
      </form>
      {subject !== '' && <UsesOf kind={kind} subject={subject} />}
    </SpaceBetween>
  );
}
