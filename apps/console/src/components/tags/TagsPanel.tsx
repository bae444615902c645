import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TagEditor, { type TagEditorProps } from '@cloudscape-design/components/tag-editor';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotifications } from '../../layout/notifications.tsx';
import { ApiErrorAlert } from '../ApiErrorAlert.tsx';
import { tagChanges, toEdited } from './tag-changes.ts';

interface Props {
  tags: readonly { key: string; value: string }[];
  onSave: (change: ReturnType<typeof tagChanges>) => Promise<unknown>;
}

/** The most tags that AWS takes. */
const LIMIT = 50;

/** The tags of a thing, which can be edited in their place. */
export function TagsPanel({ tags, onSave }: Props) {
  const { notify } = useNotifications();
  const [edited, setEdited] = useState<{ tags: readonly TagEditorProps.Tag[]; valid: boolean }>();
  const save = useMutation({
    mutationFn: onSave,
    onSuccess: () => {
      setEdited(undefined);
      notify({ type: 'success', content: 'The tags were saved.' });
    },
  });
  const change = tagChanges(tags, edited?.tags ?? toEdited(tags));
  const isChanged = change.set.length > 0 || change.remove.length > 0;
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${tags.length})`}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {isChanged && <Button onClick={() => setEdited(undefined)}>Undo changes</Button>}
              <Button
                disabled={!isChanged || edited?.valid === false}
                loading={save.isPending}
                onClick={() => save.mutate(change)}
              >
                Save tags
              </Button>
            </SpaceBetween>
          }
        >
          Tags
        </Header>
      }
    >
      <SpaceBetween size="m">
        <TagEditor
          tags={edited?.tags ?? toEdited(tags)}
          tagLimit={LIMIT}
          keysRequest={() => Promise.resolve([])}
          valuesRequest={() => Promise.resolve([])}
          onChange={({ detail }) => setEdited(detail)}
        />
        {save.isError && <ApiErrorAlert error={save.error} />}
      </SpaceBetween>
    </Container>
  );
}
