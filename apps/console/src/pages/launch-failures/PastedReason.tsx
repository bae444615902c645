import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { ExplainedStop } from './ExplainedStop.tsx';

const REVISION = /^([A-Za-z0-9_-]{1,255}):(\d{1,9})$/;

/** Explains a reason from a console, a log or a pipeline. */
export function PastedReason() {
  const [reason, setReason] = useState('');
  const [name, setName] = useState('');
  const [asked, setAsked] = useState<{ reason: string; name: string }>();
  const [tried, setTried] = useState(false);
  const match = REVISION.exec(name.trim());
  const reasonError = reason.trim() === '' ? 'Paste the reason.' : '';
  const nameError = name.trim() !== '' && match === null ? 'Give family:revision, as in checkout-api:3.' : '';
  const [, family = '', revision = ''] = REVISION.exec(asked?.name ?? '') ?? [];
  return (
    <Container
      header={
        <Header variant="h2" description="From the AWS console, a log or a pipeline. It is not kept.">
          Paste a reason
        </Header>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (reasonError === '' && nameError === '') setAsked({ reason: reason.trim(), name: name.trim() });
        }}
      >
        <SpaceBetween size="m">
          <FormField label="Stopped reason" stretch errorText={tried && reasonError}>
            <Textarea
              value={reason}
              rows={5}
              spellcheck={false}
              placeholder="ResourceInitializationError: unable to pull secrets or registry auth: …"
              onChange={({ detail }) => setReason(detail.value)}
            />
          </FormField>
          <FormField
            label="Revision - optional"
            description="With it, the fields that are to blame are shown."
            errorText={tried && nameError}
          >
            <Input
              value={name}
              placeholder="family:revision"
              onChange={({ detail }) => setName(detail.value)}
            />
          </FormField>
          <Button formAction="submit">Explain</Button>
          {asked !== undefined && (
            <ExplainedStop
              stop={{ stoppedReason: asked.reason }}
              revision={family === '' ? undefined : { family, revision: Number(revision) }}
            />
          )}
        </SpaceBetween>
      </form>
    </Container>
  );
}
