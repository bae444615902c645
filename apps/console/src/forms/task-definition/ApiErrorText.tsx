import Box from '@cloudscape-design/components/box';
import type { ApiErrorBody } from '@purser/contract';

/** A failure's code, sentence and request id. */
export function ApiErrorText({ error }: { error: ApiErrorBody }) {
  const { aws, message, requestId } = error;
  const id = aws?.requestId || requestId;
  return (
    <div>
      {aws ? (
        <>
          <strong>{aws.code}</strong>: {aws.message}
        </>
      ) : (
        message
      )}
      {id && (
        <Box variant="small" display="block" color="inherit">
          {aws?.requestId ? 'AWS request ID' : 'Request ID'}: {id}
        </Box>
      )}
    </div>
  );
}
