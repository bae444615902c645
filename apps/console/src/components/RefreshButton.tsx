import Button from '@cloudscape-design/components/button';

interface Props {
  query: { isRefetching: boolean; isFetchingNextPage?: boolean; refetch: () => unknown };
  label?: string;
}

/** Reads a list, or something else that is shown, anew. */
export function RefreshButton({ query, label = 'Refresh' }: Props) {
  return (
    <Button
      iconName="refresh"
      ariaLabel={label}
      loading={query.isRefetching && query.isFetchingNextPage !== true}
      onClick={() => void query.refetch()}
    />
  );
}
