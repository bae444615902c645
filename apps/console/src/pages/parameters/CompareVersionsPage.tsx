import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { client } from '../../api/client.ts';
import { parameterHistoryQuery } from '../../api/secret-queries.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { RevealValue } from '../../components/secrets/reveal/RevealValue.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { versionRows } from './version-rows.ts';

const route = getRouteApi('/parameters/compare');

/** Two versions of a parameter side by side; each value on a reveal of its own. */
export function CompareVersionsPage() {
  const { name, from, to } = route.useSearch();
  const { data } = useSuspenseQuery(parameterHistoryQuery(name));
  const [before, after] = [from, to].map((wanted) => data.versions.find(({ version }) => version === wanted));
  if (before === undefined || after === undefined) {
    return (
      <ContentLayout header={<Header variant="h1">Compare versions</Header>}>
        <EmptyState
          title="No such version"
          text={`Parameter Store no longer keeps version ${before ? to : from} of ${name}.`}
        />
      </ContentLayout>
    );
  }
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={`Version ${from} and version ${to} of ${name}`}>
          Compare versions
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Container header={<Header variant="h2">What is known of them</Header>}>
          <PlainTable
            title="Differences are marked"
            label="Versions side by side"
            columns={['What', `Version ${from}`, `Version ${to}`, 'Differs']}
            rows={versionRows(before, after)}
            prose={['Differs']}
          />
        </Container>
        <ColumnLayout columns={2}>
          {[from, to].map((version) => (
            <Container key={version} header={<Header variant="h2">Value of version {version}</Header>}>
              <RevealValue
                what={`version ${version}`}
                subject={`${name}:${version}`}
                read={async () => (await client.parameters.reveal({ name, version })).value}
              />
            </Container>
          ))}
        </ColumnLayout>
      </SpaceBetween>
    </ContentLayout>
  );
}
