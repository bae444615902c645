import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useFollow } from '../../layout/use-follow.ts';
import { paths } from '../../paths.ts';
import { ParameterList } from './ParameterList.tsx';
import { ParameterTree } from './ParameterTree.tsx';

const route = getRouteApi('/parameters');

/** The account's parameters, as a list or by path; what they are, never what they hold. */
export function ParametersPage() {
  const { view, ...search } = route.useSearch();
  const router = useRouter();
  const follow = useFollow();
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description="Parameters that a container can be given through ValueFrom. Values are not shown here."
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <SegmentedControl
                label="How parameters are shown"
                selectedId={view ?? 'list'}
                options={[
                  { id: 'list', text: 'List' },
                  { id: 'tree', text: 'Folders' },
                ]}
                onChange={({ detail }) =>
                  router.history.push(
                    paths.parameters(detail.selectedId === 'tree' ? { path: search.path ?? '/' } : {}),
                  )
                }
              />
              <Button variant="primary" href={paths.createParameter()} onFollow={follow}>
                Create parameter
              </Button>
            </SpaceBetween>
          }
        >
          Parameter Store
        </Header>
      }
    >
      {view === 'tree' ? <ParameterTree path={search.path ?? '/'} /> : <ParameterList search={search} />}
    </ContentLayout>
  );
}
