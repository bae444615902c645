import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import LiveRegion from '@cloudscape-design/components/live-region';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useForgetOnPagehide } from '../../../components/secrets/use-forget-on-pagehide.ts';
import type { VariableRow } from '../codec/variables.ts';
import type { NewVariable } from '../merge-rows.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportSource, readSource } from './ImportSource.tsx';
import { type ImportPlace, isDone } from './import-plan.ts';
import { useImport } from './use-import.ts';

interface Props {
  place: ImportPlace;
  /** The rows that the container has. */
  existing: readonly VariableRow[];
  onRows: (rows: NewVariable[]) => void;
  onDismiss: () => void;
}

/** Imports many variables at once: from a text, over a preview, into Parameter Store and the container's rows. */
export default function ImportModal({ place, existing, onRows, onDismiss }: Props) {
  const [source, setSource] = useState({ text: '', service: '' });
  const [before] = useState(existing);
  const [error, setError] = useState<string>();
  const [tried, setTried] = useState(false);
  const form = useImport(place, onRows);
  useForgetOnPagehide(() => setSource({ text: '', service: '' }));

  const { rows, running } = form;
  const toDo = rows?.filter((row) => row.becomes !== 'skip' && !isDone(row)) ?? [];
  const failed = toDo.filter(({ outcome }) => outcome !== undefined).length;
  const done = rows?.filter(isDone).length ?? 0;
  const isOver = rows !== undefined && toDo.length === 0 && done > 0;

  const preview = () => {
    const read = readSource(source.text, source.service);
    if ('error' in read) return setError(read.error);
    form.read(read.entries);
    // From here on the rows hold what is needed.
    setSource({ text: '', service: '' });
  };
  const run = () => {
    setTried(true);
    if (form.errors.size === 0) form.run();
  };
  return (
    <Modal
      visible
      size="max"
      header="Import variables"
      closeAriaLabel="Close"
      onDismiss={() => !running && onDismiss()}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs" alignItems="center">
            {rows !== undefined && (
              <LiveRegion>
                {running || done > 0 || failed > 0
                  ? `${done} of ${done + toDo.length} done${failed > 0 && !running ? `, ${failed} failed` : ''}`
                  : ''}
              </LiveRegion>
            )}
            {!isOver && (
              <Button variant="link" formAction="none" disabled={running} onClick={onDismiss}>
                {done > 0 ? 'Close' : 'Cancel'}
              </Button>
            )}
            {rows === undefined ? (
              <Button variant="primary" formAction="none" onClick={preview}>
                Preview
              </Button>
            ) : isOver ? (
              <Button variant="primary" formAction="none" onClick={onDismiss}>
                Close
              </Button>
            ) : (
              <Button
                variant="primary"
                formAction="none"
                loading={running}
                loadingText="Importing"
                disabled={toDo.length === 0}
                onClick={run}
              >
                {failed > 0 ? `Try ${toDo.length} again` : `Import ${toDo.length}`}
              </Button>
            )}
          </SpaceBetween>
        </Box>
      }
    >
      {rows === undefined ? (
        <ImportSource
          {...source}
          error={error}
          onChange={(part) => {
            setError(undefined);
            setSource((now) => ({ ...now, ...part }));
          }}
        />
      ) : (
        <ImportPreview form={form} rows={rows} existing={before} tried={tried} />
      )}
    </Modal>
  );
}
