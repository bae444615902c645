import Box from '@cloudscape-design/components/box';
import Spinner from '@cloudscape-design/components/spinner';

/** What stands in the place of a page that is being read. */
export function PageLoading() {
  return (
    <div aria-busy="true">
      <Box textAlign="center" padding={{ vertical: 'xxxl' }} color="text-body-secondary">
        <Spinner /> Loading
      </Box>
    </div>
  );
}
