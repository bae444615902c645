import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import { fromDescribed } from '@purser/task-definition';
import { useSuspenseQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { revisionQuery } from '../../api/queries.ts';
import { RevisionDiff } from '../../components/RevisionDiff.tsx';

const route = getRouteApi('/task-definitions/$family/compare');

/** What changed between two revisions of a family. */
export function ComparePage() {
  const { family } = route.useParams();
  const { from, to } = route.useSearch();
  const [before, after] = useSuspenseQueries({
    queries: [revisionQuery({ family, revision: from }), revisionQuery({ family, revision: to })],
  });
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={`From revision ${from} to revision ${to} of ${family}`}>
          Compare revisions
        </Header>
      }
    >
      <RevisionDiff
        before={fromDescribed(before.data.taskDefinition, before.data.tags)}
        after={fromDescribed(after.data.taskDefinition, after.data.tags)}
      />
    </ContentLayout>
  );
}
