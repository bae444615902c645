import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea, { type TextareaProps } from '@cloudscape-design/components/textarea';
import { MAX_TAG_VALUE, TAG_CHARACTERS } from '@purser/task-definition';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, client } from '../api/client.ts';
import { ApiErrorAlert } from '../components/ApiErrorAlert.tsx';
import { useNotifications } from '../layout/notifications.tsx';
import { ActionModal } from '../ui/ActionModal.tsx';
import { useFirstFocus } from '../ui/use-first-focus.ts';

interface Props {
  family: string;
  revision: number;
  /** What is noted now. */
  note: string;
  onDismiss: () => void;
}

/** Notes something on a revision. The note is a tag, so that it lives in AWS, and has the characters of one. */
export default function NoteModal({ family, revision, note, onDismiss }: Props) {
  const queryClient = useQueryClient();
  const { notify } = useNotifications();
  const [text, setText] = useState(note);
  const problem = problemOf(text);
  const field = useRef<TextareaProps.Ref>(null);
  useFirstFocus(field);
  const name = `${family}:${revision}`;
  const save = useMutation({
    mutationFn: () => client.taskDefinitions.setNote({ taskDefinition: name, note: text.trim() }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: api.taskDefinitions.key() });
      notify({
        type: 'success',
        content: text.trim() === '' ? `${name} has no note.` : `${name} was noted on.`,
      });
      onDismiss();
    },
  });
  return (
    <ActionModal
      header={`Note on ${name}`}
      action="Save note"
      loading={save.isPending}
      disabled={problem !== undefined}
      onAction={() => save.mutate()}
      onDismiss={onDismiss}
    >
      <SpaceBetween size="m">
        <FormField
          label="Note"
          description="Kept as the tag purser:note of the revision, where everybody can read it."
          constraintText={`Letters, digits, spaces and _ . : / = + - @. ${text.length} of ${MAX_TAG_VALUE} characters.`}
          errorText={problem}
        >
          <Textarea
            ref={field}
            value={text}
            rows={3}
            invalid={problem !== undefined}
            onChange={({ detail }) => setText(detail.value)}
          />
        </FormField>
        {save.isError && <ApiErrorAlert error={save.error} />}
      </SpaceBetween>
    </ActionModal>
  );
}

function problemOf(text: string): string | undefined {
  if (text.length > MAX_TAG_VALUE)
    return `The note has ${text.length} characters; a tag takes up to ${MAX_TAG_VALUE}.`;
  const refused = [...text].find((character) => !TAG_CHARACTERS.test(character));
  return refused === undefined ? undefined : `A tag takes no "${refused === '\n' ? 'line break' : refused}".`;
}
