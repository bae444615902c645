import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import { toApiError } from '../api/errors.ts';

const HEADERS: Partial<Record<string, string>> = {
  AWS_REFUSED: 'AWS refused the request',
  AWS_THROTTLED: 'AWS is limiting the rate of requests',
  AWS_UNAVAILABLE: 'No answer',
  OUTCOME_UNKNOWN: 'The outcome is not known',
  NOT_FOUND: 'Not found',
};

/** Shows a failed call: AWS's own code, sentence and request id where AWS refused it. */
export function ApiErrorAlert({ error, header }: { error: unknown; header?: string }) {
  const { code, message, aws, requestId } = toApiError(error);
  return (
    <Alert type="error" header={header ?? HEADERS[code] ?? 'The request failed'}>
      {aws ? `${aws.code}: ${aws.message}` : message}
      {(aws?.requestId || requestId) && (
        <Box variant="small" display="block" color="inherit">
          {aws?.requestId ? `AWS request ID: ${aws.requestId}` : `Request ID: ${requestId}`}
        </Box>
      )}
    </Alert>
  );
}
