import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { fromDescribed, type TaskDefinition, withoutPlaintext } from '@purser/task-definition';
import { useSuspenseQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { revisionQuery } from '../../api/queries.ts';
import { TextDiff } from '../../components/json/TextDiff.tsx';
import { RevisionDiff } from '../../components/RevisionDiff.tsx';
import { useFollow } from '../../layout/use-follow.ts';
import { paths } from '../../paths.ts';
import { ReferenceVersions } from './compare/ReferenceVersions.tsx';

const route = getRouteApi('/task-definitions/$family/compare');

/** What changed between two revisions of a family. */
export function ComparePage() {
  const { family } = route.useParams();
  const { from, to } = route.useSearch();
  const follow = useFollow();
  const [before, after] = useSuspenseQueries({
    queries: [revisionQuery({ family, revision: from }), revisionQuery({ family, revision: to })],
  });
  const definitions = [before, after].map(({ data }) => fromDescribed(data.taskDefinition, data.tags)) as [
    TaskDefinition,
    TaskDefinition,
  ];
  const [old, now] = definitions;
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={`From revision ${from} to revision ${to} of ${family}`}
          actions={
            <Button href={paths.compare({ family, from: to, to: from })} onFollow={follow}>
              Swap revisions
            </Button>
          }
        >
          Compare revisions
        </Header>
      }
    >
      <Tabs
        ariaLabel="Ways to compare"
        tabs={[
          {
            id: 'meaning',
            label: 'Meaning',
            content: (
              <SpaceBetween size="l">
                <RevisionDiff before={old} after={now} />
                <ReferenceVersions family={family} from={from} to={to} />
              </SpaceBetween>
            ),
          },
          {
            id: 'json',
            label: 'JSON',
            content: (
              <TextDiff whole label="Difference of the JSON" before={textOf(old)} after={textOf(now)} />
            ),
          },
        ]}
      />
    </ContentLayout>
  );
}

/** Values that look like secrets are hidden: they are in the definition, but need not be on every screen. */
const textOf = (definition: TaskDefinition) => JSON.stringify(withoutPlaintext(definition), undefined, 2);
