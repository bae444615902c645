import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import TagEditor, { type TagEditorProps } from '@cloudscape-design/components/tag-editor';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api, client } from '../../api/client.ts';
import { keptTags } from '../../components/tags/tag-changes.ts';
import type { ParameterFormDraft } from '../../forms/parameter/check-parameter-form.ts';
import { ParameterForm } from '../../forms/parameter/ParameterForm.tsx';
import { useNotifications } from '../../layout/notifications.tsx';
import { paths } from '../../paths.ts';

const EMPTY: ParameterFormDraft = {
  name: '',
  description: '',
  type: 'SecureString',
  tier: 'Standard',
  value: '',
  keyId: '',
  allowedPattern: '',
  dataType: 'text',
};

/** Creates a parameter, with all that it can have. */
export function CreateParameterPage() {
  const router = useRouter();
  const queryClient = useQueryClient();
  const { notify } = useNotifications();
  const [tags, setTags] = useState<readonly TagEditorProps.Tag[]>([]);
  const send = async ({ name, type, tier, value, ...draft }: ParameterFormDraft) => {
    const kept = keptTags(tags);
    await client.parameters.create({
      name,
      type,
      tier,
      value,
      ...(draft.description && { description: draft.description }),
      ...(draft.allowedPattern && { allowedPattern: draft.allowedPattern }),
      ...(type === 'SecureString' && draft.keyId && { keyId: draft.keyId }),
      ...(type === 'String' && draft.dataType !== 'text' && { dataType: draft.dataType }),
      ...(kept.length > 0 && { tags: kept }),
    });
    void queryClient.invalidateQueries({ queryKey: api.parameters.key() });
    notify({ type: 'success', content: `Parameter ${name} was created.`, forNextPage: true });
    router.history.push(paths.parameter({ name }));
  };
  return (
    <ContentLayout header={<Header variant="h1">Create parameter</Header>}>
      <ParameterForm
        initial={EMPTY}
        submitText="Create parameter"
        send={send}
        onCancel={() => router.history.push(paths.parameters())}
      >
        <Container header={<Header variant="h2">Tags</Header>}>
          <TagEditor
            tags={tags}
            tagLimit={50}
            keysRequest={() => Promise.resolve([])}
            valuesRequest={() => Promise.resolve([])}
            onChange={({ detail }) => setTags(detail.tags)}
          />
        </Container>
      </ParameterForm>
    </ContentLayout>
  );
}
