import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { ApiErrorAlert } from '../../../components/ApiErrorAlert.tsx';
import { formatDate } from '../../../components/format-date.ts';
import { type Gone, useOlderRevisions } from './use-older-revisions.ts';

interface Props {
  family: string;
  /** The variable or log option whose value has moved. */
  variable: string;
  onDismiss: () => void;
}

/** Offers to find and do away with older revisions that still hold a value in plain text. */
export default function OlderRevisionsModal({ family, variable, onDismiss }: Props) {
  const [looking, setLooking] = useState(false);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [sure, setSure] = useState(false);
  const form = useOlderRevisions(family, variable, looking);
  const { revisions, gone, pending } = form;
  const toGo = chosen.filter((revision) => gone.get(revision) !== 'deleted');
  const isOver = looking && !form.isSearching && revisions.length === 0;
  return (
    <Modal
      visible
      size="large"
      header={`Older revisions of ${family}`}
      closeAriaLabel="Close"
      onDismiss={() => !pending && onDismiss()}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" disabled={pending} onClick={onDismiss}>
              {looking ? 'Close' : 'Not now'}
            </Button>
            {!looking && (
              <Button variant="primary" formAction="none" onClick={() => setLooking(true)}>
                Look for them
              </Button>
            )}
            {looking && !isOver && (
              <Button
                formAction="none"
                loading={pending}
                disabled={toGo.length === 0}
                onClick={() => form.remove(toGo, false)}
              >
                {`Deregister ${toGo.length}`}
              </Button>
            )}
            {looking && !isOver && (
              <Button
                variant="primary"
                formAction="none"
                loading={pending}
                disabled={toGo.length === 0 || !sure}
                disabledReason={sure ? 'Choose revisions.' : 'Tick first that you know what deleting means.'}
                onClick={() => form.remove(toGo, true)}
              >
                {`Deregister and delete ${toGo.length}`}
              </Button>
            )}
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <Box>
          {`${variable} is a reference in this draft. Revisions of ${family} that are registered already may still hold its value in plain text, for everyone to read who may describe them.`}
        </Box>
        {looking && (
          <SpaceBetween size="m">
            <StatusIndicator type={form.isSearching ? 'loading' : form.error ? 'error' : 'success'}>
              {`${form.isSearching ? 'Looking: ' : ''}${form.searched} ACTIVE ${form.searched === 1 ? 'revision' : 'revisions'} looked at, ${revisions.length} ${revisions.length === 1 ? 'holds' : 'hold'} a plain ${variable}.`}
            </StatusIndicator>
            {form.error !== undefined && <ApiErrorAlert error={form.error} />}
            {form.error !== undefined && (
              <Button formAction="none" onClick={form.retry}>
                Try again
              </Button>
            )}
            {revisions.length > 0 && (
              <Table
                variant="embedded"
                trackBy="revision"
                items={revisions}
                selectionType="multi"
                selectedItems={revisions.filter(({ revision }) => chosen.includes(revision))}
                isItemDisabled={({ revision }) => gone.get(revision) === 'deleted'}
                onSelectionChange={({ detail }) =>
                  setChosen(detail.selectedItems.map(({ revision }) => revision))
                }
                ariaLabels={{
                  tableLabel: 'Revisions with a plain value',
                  selectionGroupLabel: 'Revisions with a plain value',
                  allItemsSelectionLabel: () => 'All',
                  itemSelectionLabel: (_, { revision }) => `${family}:${revision}`,
                }}
                columnDefinitions={[
                  {
                    id: 'revision',
                    header: 'Revision',
                    isRowHeader: true,
                    cell: ({ revision }) => `${family}:${revision}`,
                  },
                  { id: 'containers', header: 'Containers', cell: ({ containers }) => containers.join(', ') },
                  {
                    id: 'registered',
                    header: 'Registered',
                    cell: ({ registeredAt }) => (registeredAt === undefined ? '–' : formatDate(registeredAt)),
                  },
                  {
                    id: 'state',
                    header: 'State',
                    cell: ({ revision }) => <State gone={gone.get(revision)} />,
                  },
                ]}
              />
            )}
            {revisions.length > 0 && (
              <SpaceBetween size="xs">
                <Box color="text-body-secondary">
                  Services and tasks that run a deregistered revision go on, but no new one can use it.
                  Register this draft first where a service still deploys one of them.
                </Box>
                <Checkbox checked={sure} onChange={({ detail }) => setSure(detail.checked)}>
                  I know that a deleted revision cannot be brought back
                </Checkbox>
              </SpaceBetween>
            )}
          </SpaceBetween>
        )}
      </SpaceBetween>
    </Modal>
  );
}

function State({ gone }: { gone: Gone | undefined }) {
  if (gone === undefined) return <StatusIndicator type="warning">ACTIVE</StatusIndicator>;
  if (gone === 'deregistered') return <StatusIndicator>Deregistered</StatusIndicator>;
  if (gone === 'deleted') return <StatusIndicator>Deleted</StatusIndicator>;
  return <StatusIndicator type="error">{gone.failed}</StatusIndicator>;
}
