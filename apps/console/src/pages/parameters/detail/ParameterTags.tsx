import { useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../api/client.ts';
import { parameterTagsQuery } from '../../../api/secret-queries.ts';
import { ApiErrorAlert } from '../../../components/ApiErrorAlert.tsx';
import { TagsPanel } from '../../../components/tags/TagsPanel.tsx';

/** The tags of a parameter. */
export function ParameterTags({ name }: { name: string }) {
  const queryClient = useQueryClient();
  const { data, error } = useQuery(parameterTagsQuery(name));
  if (error) return <ApiErrorAlert header="The tags could not be read" error={error} />;
  if (!data) return null;
  return (
    <TagsPanel
      tags={data.tags}
      onSave={async (change) => {
        await client.parameters.setTags({ name, ...change });
        await queryClient.invalidateQueries(parameterTagsQuery(name));
      }}
    />
  );
}
