import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';
import { usesQuery } from '../../api/queries.ts';
import { ApiErrorAlert } from '../ApiErrorAlert.tsx';
import { indexSentence, UsesTable } from './UsesTable.tsx';

interface Props {
  kind: 'parameter' | 'secret';
  /** Its name or ARN. */
  subject: string;
}

/** What refers to one parameter or secret, and how much of the account that is known of. */
export function UsesOf({ kind, subject }: Props) {
  const query = useQuery(usesQuery({ kind, subject }));
  if (query.isPending) return <StatusIndicator type="loading">Looking for uses</StatusIndicator>;
  if (query.isError) return <ApiErrorAlert error={query.error} />;
  const { uses, index } = query.data;
  return (
    <SpaceBetween size="xs">
      {uses.length === 0 ? (
        <Box>No active revision, and none that a service runs, refers to it.</Box>
      ) : (
        <UsesTable uses={uses} label={`Uses of ${subject}`} />
      )}
      <Box variant="small">{indexSentence(index)}</Box>
    </SpaceBetween>
  );
}
