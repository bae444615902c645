import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ParameterIndexStatus } from '@purser/contract';
import { useQueryClient } from '@tanstack/react-query';
import { api, client } from '../../api/client.ts';
import { formatDate } from '../../components/format-date.ts';

const number = (value: number) => value.toLocaleString('en');

/** How old the folders are that are shown, and a way to read them anew. */
export function IndexState({ status: { state, read, readAt, failure } }: { status: ParameterIndexStatus }) {
  const queryClient = useQueryClient();
  const refresh = async () => {
    await client.parameters.refreshIndex();
    await queryClient.invalidateQueries({ queryKey: api.parameters.level.key() });
  };
  if (state === 'filling' || state === 'empty') {
    return (
      <StatusIndicator type="loading">
        {number(read)} read so far
        {readAt ? `; shown as of ${formatDate(readAt)}` : '; counts grow while it goes on'}
      </StatusIndicator>
    );
  }
  return (
    <>
      {state === 'failed' ? (
        <StatusIndicator type="warning">
          AWS ended the reading with {failure} after {number(read)}
        </StatusIndicator>
      ) : (
        <>
          {number(read)} parameters, as of {formatDate(readAt)}
        </>
      )}{' '}
      <Button variant="inline-link" onClick={() => void refresh()}>
        Read again
      </Button>
    </>
  );
}
