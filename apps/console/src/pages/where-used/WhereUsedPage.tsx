import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Tabs from '@cloudscape-design/components/tabs';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { DanglingReferences } from './DanglingReferences.tsx';
import { Unused } from './Unused.tsx';
import { UsesOfOne } from './UsesOfOne.tsx';

const route = getRouteApi('/where-used');

/** What refers to a parameter or secret, and references to what is not there. */
export function WhereUsedPage() {
  const { view = 'uses', kind = 'parameter', subject = '' } = route.useSearch();
  const navigate = useNavigate({ from: '/where-used' });
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description="The families, revisions, containers and services that refer to parameters and secrets."
        >
          Where used
        </Header>
      }
    >
      <Tabs
        ariaLabel="Views of the references"
        activeTabId={view}
        onChange={({ detail }) =>
          void navigate({
            search: (before) => {
              const { view: _, ...rest } = before;
              const asked = detail.activeTabId;
              return asked === 'dangling' || asked === 'unused' ? { ...rest, view: asked } : rest;
            },
            replace: true,
          })
        }
        tabs={[
          {
            id: 'uses',
            label: 'Uses of one',
            content: (
              <UsesOfOne
                key={`${kind} ${subject}`}
                kind={kind}
                subject={subject}
                onAsk={(asked) => void navigate({ search: asked, replace: true })}
              />
            ),
          },
          { id: 'dangling', label: 'Dangling references', content: <DanglingReferences /> },
          {
            id: 'unused',
            label: 'Unused',
            content: (
              <Unused
                kind={kind}
                onKind={(next) =>
                  void navigate({
                    search: { view: 'unused', ...(next === 'secret' && { kind: next }) },
                    replace: true,
                  })
                }
              />
            ),
          },
        ]}
      />
    </ContentLayout>
  );
}
