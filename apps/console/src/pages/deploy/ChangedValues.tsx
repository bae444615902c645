import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { RollBackPreview, RolledBackReference } from '@purser/contract';
import { formatDate } from '../../components/format-date.ts';
import { RouteLink } from '../../components/RouteLink.tsx';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';
import '../../ui/plain-table.css';

const ORDER: readonly RolledBackReference['state'][] = ['missing', 'changed', 'unknown', 'unchanged'];

/** Says of each value that a revision reads whether it is still the one that it was deployed with. */
export function ChangedValues({ preview, name }: { preview: RollBackPreview; name: string }) {
  const { references = [], since } = preview;
  const count = (state: RolledBackReference['state']) =>
    references.filter((reference) => reference.state === state).length;
  const [changed, missing, unknown] = [count('changed'), count('missing'), count('unknown')];
  const rows = [...references].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={
            since &&
            `Since ${name} was ${since.by === 'deployed' ? 'last deployed to this service' : 'registered'}, ${formatDate(since.at)}. No value is read.`
          }
        >
          Parameters and secrets
        </Header>
      }
    >
      <SpaceBetween size="m">
        {missing > 0 && (
          <Alert type="error">
            {missing === 1 ? 'What one reference names is' : `What ${missing} references name is`} no longer
            there: the tasks would not start.
          </Alert>
        )}
        {changed > 0 && (
          <Alert
            type="warning"
            header={changed === 1 ? 'One value has changed since' : `${changed} values have changed since`}
          >
            A rollback brings back the revision, and not the values of that time: its tasks read what the
            parameters and secrets hold now. A revision cannot keep a version of a parameter. Where the old
            value is needed, open the history of the parameter and write it again first.
          </Alert>
        )}
        {unknown > 0 && (
          <Alert type="info">
            Of {unknown === 1 ? 'one value' : `${unknown} values`} nobody knows whether it has changed.
          </Alert>
        )}
        {references.length === 0 ? (
          <Box color="text-body-secondary">The revision refers to no parameter or secret.</Box>
        ) : (
          <div className="purser-plain-table">
            <table aria-label="Values of the revision">
              <thead>
                <tr>
                  <th scope="col">Parameter or secret</th>
                  <th scope="col">Used as</th>
                  <th scope="col">Then</th>
                  <th scope="col">Now</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((reference) => (
                  <tr key={reference.path}>
                    <th scope="row">
                      <Subject {...reference} />
                    </th>
                    <td>
                      <LongText code>{reference.name ?? '-'}</LongText>
                      {reference.container !== undefined && (
                        <Box variant="small" display="block">
                          Container {reference.container}
                        </Box>
                      )}
                    </td>
                    <td>
                      <Before {...reference} />
                    </td>
                    <td>
                      <Now {...reference} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </SpaceBetween>
    </Container>
  );
}

function Subject({ kind, subject, state }: RolledBackReference) {
  const href = kind === 'parameter' ? paths.parameter({ name: subject }) : paths.secret({ id: subject });
  return (
    <>
      <LongText code>{subject}</LongText>
      {state !== 'missing' && (
        <Box display="block" variant="small">
          <RouteLink href={href} fontSize="body-s" ariaLabel={`History of ${subject}`}>
            {kind === 'parameter' ? 'History of the parameter' : 'Versions of the secret'}
          </RouteLink>
        </Box>
      )}
    </>
  );
}

const versionOf = (kind: RolledBackReference['kind'], version: string) =>
  kind === 'parameter' ? `Version ${version}` : version;

function Before({ kind, before }: RolledBackReference) {
  if (before.state !== 'known') return before.state === 'missing' ? 'Was not there' : before.because;
  return (
    <>
      <LongText>{versionOf(kind, before.version)}</LongText>
      <Box variant="small" display="block">
        {before.source === 'recorded' ? 'Recorded then' : 'Derived from the history'}
      </Box>
    </>
  );
}

function Now({ kind, now, state }: RolledBackReference) {
  if (now.state === 'missing') return <StatusIndicator type="error">Not there</StatusIndicator>;
  if (now.state === 'unknown') return <StatusIndicator type="pending">{now.because}</StatusIndicator>;
  if (state === 'unchanged') return <StatusIndicator type="success">Unchanged</StatusIndicator>;
  return (
    <>
      {state === 'changed' ? (
        <StatusIndicator type="warning">{versionOf(kind, now.version)}</StatusIndicator>
      ) : (
        <LongText>{versionOf(kind, now.version)}</LongText>
      )}
      <Box variant="small" display="block">
        Changed {formatDate(now.changedAt)}
      </Box>
    </>
  );
}
