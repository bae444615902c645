import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { identityQuery } from '../../api/queries.ts';
import { useDebounced } from '../../components/use-debounced.ts';
import { CopyFields } from './CopyFields.tsx';
import { CopyPreview } from './CopyPreview.tsx';
import { type CopyDraft, copyErrorsOf } from './copy-draft.ts';

const route = getRouteApi('/task-definitions/$family/$revision/copy');

/** Writes a revision anew for another family, Region or account, and shows each place that changes. */
export function CopyRevisionPage() {
  const { family, revision } = route.useParams();
  const { data: home } = useSuspenseQuery(identityQuery());
  const [draft, setDraft] = useState<CopyDraft>({
    family: `${family}-copy`.slice(-255),
    region: home.region,
    accountId: home.accountId,
  });
  const errors = copyErrorsOf(draft);
  const settled = useDebounced(draft, 400);
  const target = {
    family: settled.family,
    region: settled.region || home.region,
    accountId: settled.accountId || home.accountId,
  };
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description="References, roles, images and log options are rewritten for where the copy is going to be. What cannot be told by its name stays, with a note."
        >
          Copy {family}:{revision}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <CopyFields draft={draft} errors={errors} onChange={(part) => setDraft({ ...draft, ...part })} />
        {Object.keys(copyErrorsOf(settled)).length === 0 && (
          <CopyPreview
            key={JSON.stringify(target)}
            source={{ family, revision }}
            target={target}
            home={home}
          />
        )}
      </SpaceBetween>
    </ContentLayout>
  );
}
