import Button from '@cloudscape-design/components/button';

interface Props {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  what: string;
}

/** Reads the next page of a list that AWS pages by tokens; absent on the last page. */
export function MoreButton({ query, what }: Props) {
  if (!query.hasNextPage) return null;
  return (
    <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      Load more {what}
    </Button>
  );
}
