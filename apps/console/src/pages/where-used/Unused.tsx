import Box from '@cloudscape-design/components/box';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useInfiniteQuery } from '@tanstack/react-query';
import { unusedQuery } from '../../api/queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { formatDate } from '../../components/format-date.ts';
import { MoreButton } from '../../components/MoreButton.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { indexSentence } from '../../components/secrets/UsesTable.tsx';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';
import '../../ui/plain-table.css';

interface Props {
  kind: 'parameter' | 'secret';
  onKind: (kind: 'parameter' | 'secret') => void;
}

/** Parameters and secrets that no revision refers to. */
export function Unused({ kind, onKind }: Props) {
  return (
    <SpaceBetween size="l">
      <SegmentedControl
        label="Kind"
        selectedId={kind}
        options={[
          { id: 'parameter', text: 'Parameters' },
          { id: 'secret', text: 'Secrets' },
        ]}
        onChange={({ detail }) => onKind(detail.selectedId === 'secret' ? 'secret' : 'parameter')}
      />
      <UnusedOfKind key={kind} kind={kind} />
    </SpaceBetween>
  );
}

function UnusedOfKind({ kind }: Pick<Props, 'kind'>) {
  const query = useInfiniteQuery(unusedQuery(kind));
  if (query.isPending) return <StatusIndicator type="loading">Looking for what nothing uses</StatusIndicator>;
  if (query.isError) return <ApiErrorAlert error={query.error} />;
  const rows = query.data.pages.flatMap(({ unused }) => unused);
  const [{ total, index, parameters } = { total: 0, index: undefined, parameters: undefined }] =
    query.data.pages;
  const isFilling = parameters?.state === 'filling' || parameters?.state === 'empty';
  return (
    <SpaceBetween size="s">
      {rows.length === 0 ? (
        <EmptyState title={`No unused ${kind}s`} text="Every one that is known is referred to." />
      ) : (
        <div className="purser-plain-table">
          <table aria-label={`Unused ${kind}s`}>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Last changed</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, arn, lastChangedDate }) => (
                <tr key={arn}>
                  <th scope="row">
                    <RouteLink
                      href={kind === 'secret' ? paths.secret({ id: arn }) : paths.parameter({ name })}
                    >
                      <LongText>{name}</LongText>
                    </RouteLink>
                  </th>
                  <td>{formatDate(lastChangedDate)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <MoreButton query={query} what={`${kind}s`} />
      <Box variant="small">
        {total.toLocaleString('en')} unused. Something else than a task may use them.{' '}
        {index && indexSentence(index)}
        {isFilling && ` ${parameters.read.toLocaleString('en')} parameters read so far.`}
      </Box>
    </SpaceBetween>
  );
}
