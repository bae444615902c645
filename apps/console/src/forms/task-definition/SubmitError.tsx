import Alert, { type AlertProps } from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ApiErrorBody, ApiErrorCode } from '@purser/contract';
import { useEffect, useRef } from 'react';
import { ApiErrorText } from './ApiErrorText.tsx';

/** After these nobody knows whether the revision was made; the same token finds out. */
const OPEN_OUTCOMES: readonly ApiErrorCode[] = ['OUTCOME_UNKNOWN', 'AWS_UNAVAILABLE', 'INTERNAL'];

interface Props {
  error: ApiErrorBody | undefined;
  pending: boolean;
  onRetry: () => void;
}

/** Why Create failed, in AWS's own words where AWS refused. */
export function SubmitError({ error, pending, onRetry }: Props) {
  const alert = useRef<AlertProps.Ref>(null);
  // The Create button was disabled while it waited, and has lost the focus.
  useEffect(() => {
    const atField = error?.issues.some(({ severity }) => severity === 'error') ?? false;
    if (error !== undefined && !atField) alert.current?.focus();
  }, [error]);
  if (error === undefined) return null;
  const open = OPEN_OUTCOMES.includes(error.code);
  return (
    <Alert
      ref={alert}
      type="error"
      header={open ? 'The answer did not arrive' : 'The task definition was not created'}
      action={
        open && (
          <Button onClick={onRetry} loading={pending}>
            Try again
          </Button>
        )
      }
    >
      <SpaceBetween size="xs">
        <ApiErrorText error={error} />
        {open && (
          <div>
            The revision may have been created all the same. Trying again sends the same request: it never
            makes a second revision.
          </div>
        )}
      </SpaceBetween>
    </Alert>
  );
}
