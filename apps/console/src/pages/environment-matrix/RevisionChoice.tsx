import Select from '@cloudscape-design/components/select';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { revisionsQuery } from '../../api/queries.ts';

interface Props {
  family: string;
  revision: number;
  /** Called with `family`, for whichever is the latest, or with `family:revision`. */
  onChange: (name: string) => void;
}

/** Chooses which revision of a family a column shows. The revisions are asked for once the list is opened. */
export function RevisionChoice({ family, revision, onChange }: Props) {
  const [opened, setOpened] = useState(false);
  const query = useInfiniteQuery({ ...revisionsQuery({ family }), enabled: opened });
  const revisions = query.data?.pages.flatMap((page) => page.revisions) ?? [];
  return (
    <Select
      ariaLabel={`Revision of ${family}`}
      selectedOption={{ value: `${family}:${revision}`, label: `Revision ${revision}` }}
      options={[
        { value: family, label: 'Latest revision' },
        ...revisions.map((one) => ({
          value: `${family}:${one.revision}`,
          label: `Revision ${one.revision}`,
        })),
      ]}
      statusType={query.isFetching ? 'loading' : query.isError ? 'error' : 'finished'}
      loadingText="Reading the revisions"
      errorText="The revisions could not be read"
      onLoadItems={() => {
        setOpened(true);
        if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
      }}
      onChange={({ detail }) => onChange(detail.selectedOption.value ?? family)}
    />
  );
}
