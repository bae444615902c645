import Alert from '@cloudscape-design/components/alert';
import Autosuggest from '@cloudscape-design/components/autosuggest';
import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../../api/client.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { ActionModal } from '../../ui/ActionModal.tsx';
import { LongText } from '../../ui/LongText.tsx';

interface Props {
  id: string;
  /** The version that is to have the stage. */
  target: string;
  versions: readonly { versionId: string; stages: readonly string[] }[];
  onDismiss: () => void;
}

/** Moves a stage to a version, or attaches a new one to it. */
export default function MoveStageModal({ id, target, versions, onDismiss }: Props) {
  const queryClient = useQueryClient();
  const [stage, setStage] = useState('');
  const holderOf = (wanted: string) => versions.find(({ stages }) => stages.includes(wanted))?.versionId;
  const holder = holderOf(stage);
  const others = versions.flatMap(({ versionId, stages }) => (versionId === target ? [] : stages));
  const move = useMutation({
    mutationFn: () =>
      client.secrets.moveStage({
        secretId: id,
        stage,
        moveToVersionId: target,
        ...(holder !== undefined && { removeFromVersionId: holder }),
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: api.secrets.key() });
      onDismiss();
    },
  });
  return (
    <ActionModal
      header="Move a stage"
      action="Move stage"
      disabled={stage === '' || stage.length > 256 || holder === target}
      loading={move.isPending}
      onAction={() => move.mutate()}
      onDismiss={onDismiss}
    >
      <SpaceBetween size="m">
        <Box>
          To version <LongText code>{target}</LongText>
        </Box>
        <FormField label="Stage" constraintText="One that another version has moves here; any other is new.">
          <Autosuggest
            value={stage}
            options={others.map((value) => ({ value }))}
            enteredTextLabel={(text) => `Use "${text}"`}
            empty="No other version has a stage"
            placeholder="AWSCURRENT"
            onChange={({ detail }) => setStage(detail.value)}
          />
        </FormField>
        {stage === 'AWSCURRENT' && (
          <Alert type="warning">
            Every task that starts from now on, and names no version, gets the value of this version. The
            version that has AWSCURRENT now becomes AWSPREVIOUS.
          </Alert>
        )}
        {move.isError && <ApiErrorAlert error={move.error} />}
      </SpaceBetween>
    </ActionModal>
  );
}
