import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../../api/client.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { ConfirmName } from '../../components/secrets/ConfirmName.tsx';
import { needsTyping, UsedBy, useUsedBy } from '../../components/secrets/UsedBy.tsx';
import { ActionModal } from '../../ui/ActionModal.tsx';
import { LongText } from '../../ui/LongText.tsx';

interface Props {
  names: readonly string[];
  onDismiss: () => void;
  onDeleted: (outcome: { deleted: string[]; missing: string[]; left: string[] }) => void;
}

/** As many names as a dialog shows. */
const SHOWN = 10;

/** Asks before parameters are deleted, and tells what would break. */
export default function DeleteParametersModal({ names, onDismiss, onDeleted }: Props) {
  const queryClient = useQueryClient();
  const usage = useUsedBy('parameter', names);
  const [typed, setTyped] = useState('');
  const [single] = names;
  const what = names.length === 1 ? `parameter ${single}` : `${names.length} parameters`;
  const toType = names.length === 1 ? (single ?? '') : 'delete';
  const confirmed = !needsTyping(usage) || typed === toType;
  const remove = useMutation({
    mutationFn: () => client.parameters.remove({ names: [...names] }),
    onSuccess: onDeleted,
    // A refusal may come after some are gone. Not the pages of what is gone: they would be asked for in vain.
    onSettled: () => void queryClient.invalidateQueries({ queryKey: api.parameters.list.key() }),
  });
  return (
    <ActionModal
      header={`Delete ${names.length === 1 ? 'parameter' : what}?`}
      action="Delete"
      disabled={!confirmed}
      loading={remove.isPending}
      onAction={() => remove.mutate()}
      onDismiss={onDismiss}
    >
      <SpaceBetween size="m">
        <Box>
          All versions and labels go with it, and no one can bring it back. AWS asks to wait 30 seconds before
          a parameter of the same name is created.
        </Box>
        <ul className="purser-names">
          {names.slice(0, SHOWN).map((name) => (
            <li key={name}>
              <LongText code>{name}</LongText>
            </li>
          ))}
          {names.length > SHOWN && <li>and {names.length - SHOWN} more</li>}
        </ul>
        <UsedBy usage={usage} what={names.length === 1 ? 'it' : 'them'} />
        {needsTyping(usage) && <ConfirmName name={toType} typed={typed} onChange={setTyped} />}
        {remove.isError && <ApiErrorAlert error={remove.error} />}
      </SpaceBetween>
    </ActionModal>
  );
}
