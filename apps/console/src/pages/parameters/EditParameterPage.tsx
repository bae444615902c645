import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ParameterMetadata } from '@purser/contract';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api, client } from '../../api/client.ts';
import { toApiError } from '../../api/errors.ts';
import { parameterQuery } from '../../api/secret-queries.ts';
import { RevealValue } from '../../components/secrets/reveal/RevealValue.tsx';
import type { ParameterFormDraft } from '../../forms/parameter/check-parameter-form.ts';
import { ParameterForm } from '../../forms/parameter/ParameterForm.tsx';
import { useNotifications } from '../../layout/notifications.tsx';
import { paths } from '../../paths.ts';

const route = getRouteApi('/parameters/edit');

const toDraft = (parameter: ParameterMetadata): ParameterFormDraft => ({
  name: parameter.name,
  description: parameter.description ?? '',
  type: parameter.type,
  tier: parameter.tier === 'Advanced' ? 'Advanced' : 'Standard',
  value: '',
  keyId: parameter.keyId === 'alias/aws/ssm' ? '' : (parameter.keyId ?? ''),
  allowedPattern: parameter.allowedPattern ?? '',
  dataType: parameter.dataType === 'aws:ec2:image' ? 'aws:ec2:image' : 'text',
});

/** Writes the next version of a parameter. */
export function EditParameterPage() {
  const { name } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { notify } = useNotifications();
  const { data: parameter } = useSuspenseQuery(parameterQuery(name));
  // What the form began with: a version that comes meanwhile must not pass for the one that was looked at.
  const [opened, setOpened] = useState(parameter);
  const version = opened.version ?? 1;

  const send = async (draft: ParameterFormDraft) => {
    const written = await client.parameters.update({
      name,
      value: draft.value,
      expectedVersion: version,
      tier: draft.tier,
      description: draft.description,
      ...(draft.allowedPattern && { allowedPattern: draft.allowedPattern }),
      ...(draft.type === 'SecureString' && draft.keyId && { keyId: draft.keyId }),
      ...(draft.type === 'String' && { dataType: draft.dataType }),
    });
    await queryClient.invalidateQueries({ queryKey: api.parameters.key(), refetchType: 'none' });
    const overtaken = written.version > version + 1;
    notify({
      type: overtaken ? 'warning' : 'success',
      content: overtaken
        ? `Version ${written.version} of ${name} was written. Somebody else wrote version ${written.version - 1} just before.`
        : `Version ${written.version} of ${name} was written.`,
      forNextPage: true,
    });
    router.history.push(paths.parameter({ name }));
  };
  const takeLatest = async () =>
    setOpened(await queryClient.fetchQuery({ ...parameterQuery(name), staleTime: 0 }));

  return (
    <ContentLayout
      header={
        <Header variant="h1" description={`From version ${version} of ${name}`}>
          Edit parameter
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Alert type="info">
          Each change is a new version. AWS takes no change of a description, tier, key or pattern without the
          value, and Purser does not read the value by itself: type it again, or reveal it here and copy it.
        </Alert>
        <ParameterForm
          initial={toDraft(parameter)}
          edited={{ tier: opened.tier }}
          submitText="Save new version"
          send={send}
          onCancel={() => router.history.push(paths.parameter({ name }))}
          beforeValue={
            <FormField label={`Value of version ${version}`}>
              <RevealValue
                what={`version ${version}`}
                subject={`${name}:${version}`}
                read={async () => (await client.parameters.reveal({ name, version })).value}
              />
            </FormField>
          }
          errorOf={(error) => {
            const { code, message } = toApiError(error);
            if (code !== 'CHANGED_MEANWHILE') return undefined;
            return (
              <Alert
                type="warning"
                header="Somebody else has changed this parameter"
                action={<Button onClick={() => void takeLatest()}>Go on from the latest version</Button>}
              >
                {message} What you have typed stays in the form. Look at what they have changed before you
                save over it.
              </Alert>
            );
          }}
        />
      </SpaceBetween>
    </ContentLayout>
  );
}
