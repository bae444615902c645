import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { toApiError } from '../../api/errors.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { LongText } from '../../ui/LongText.tsx';

interface Props {
  error: unknown;
  /** The services that were sent, in their order: the API names them by their place. */
  services: readonly string[];
  /** What the button says that starts it although tasks would probably not start. */
  action: string;
  /** Starts it all the same; undefined where the form is about something else by now. */
  onAccept: (() => void) | undefined;
}

/** Why a rollout was not begun: every service by name, and a way past a preflight that fails. */
export function RolloutRefusal({ error, services, action, onAccept }: Props) {
  const { code, issues, message } = toApiError(error);
  if (issues.length === 0) return <ApiErrorAlert error={error} />;
  const isPreflight = code === 'PREFLIGHT_FAILED';
  return (
    <Alert
      type={isPreflight ? 'warning' : 'error'}
      header={isPreflight ? 'The preflight fails: new tasks would probably not start' : message}
      action={isPreflight && onAccept && <Button onClick={onAccept}>{action}</Button>}
    >
      {isPreflight && 'Nothing was deployed.'}
      <ul className="purser-names">
        {issues.map(({ path, message: sentence }) => {
          const [place, index] = /^services\[(\d+)\]/.exec(path) ?? [];
          return (
            <li key={`${path} ${sentence}`}>
              <LongText>{`${place === undefined ? path : services[Number(index)]}: ${sentence}`}</LongText>
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
