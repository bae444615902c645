import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';
import { danglingQuery } from '../../api/queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { indexSentence, UsesTable } from '../../components/secrets/UsesTable.tsx';
import { LongText } from '../../ui/LongText.tsx';

/** References of current revisions to parameters and secrets that do not exist: a new task would not start. */
export function DanglingReferences() {
  const query = useQuery(danglingQuery());
  if (query.isPending) return <StatusIndicator type="loading">Looking for references</StatusIndicator>;
  if (query.isError) return <ApiErrorAlert error={query.error} />;
  const { dangling, elsewhere, index } = query.data;
  return (
    <SpaceBetween size="l">
      {dangling.length === 0 && (
        <EmptyState
          title="No dangling references"
          text="Everything that the newest revisions and the services refer to is there."
        />
      )}
      {dangling.map(({ kind, valueFrom, uses }) => (
        <Container
          key={`${kind} ${valueFrom}`}
          header={
            <Header
              variant="h2"
              description={`There is no such ${kind}. A task that starts from here does not start.`}
            >
              <LongText code>{valueFrom}</LongText>
            </Header>
          }
        >
          <UsesTable uses={uses} label={`Uses of ${valueFrom}`} />
        </Container>
      ))}
      <Box variant="small">
        {indexSentence(index)}
        {elsewhere > 0 && ` ${elsewhere} in other Regions or accounts were not looked for.`}
      </Box>
    </SpaceBetween>
  );
}
