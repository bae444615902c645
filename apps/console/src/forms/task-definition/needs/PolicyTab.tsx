import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ExecutionRolePolicy } from '@purser/task-definition';
import { LongText } from '../../../ui/LongText.tsx';
import { Places } from './Places.tsx';
import { PolicyText } from './PolicyText.tsx';

interface Props {
  policy: ExecutionRolePolicy;
  /** The execution role that the definition names: its ARN or its name. */
  role: string | undefined;
  placeOf: (path: string) => string;
}

const DEFAULT_ROLE = 'ecsTaskExecutionRole';

/** The smallest policy with which the execution role can start this task: why, and as text to take along. */
export function PolicyTab({ policy, role, placeOf }: Props) {
  const roleName = role?.split('/').at(-1) || DEFAULT_ROLE;
  const { statements, notes } = policy;
  return (
    <SpaceBetween size="l">
      <div>
        {statements.length > 0 ? (
          <>
            The least that <LongText code>{roleName}</LongText> must be allowed for this task to start.
          </>
        ) : notes.some(({ path }) => path !== undefined) ? (
          'The policy has no statement, for the reasons below.'
        ) : (
          'Nothing in this definition needs the execution role.'
        )}
      </div>
      {statements.length > 0 && (
        <ul className="purser-needs" aria-label="Statements of the policy">
          {statements.map(({ sid, reason, actions, resources, because }) => (
            <li key={sid}>
              <Box fontWeight="bold">{reason}</Box>
              <dl>
                <dt>Allows</dt>
                <dd>
                  <Lines texts={actions} />
                </dd>
                <dt>On</dt>
                <dd>
                  <Lines texts={resources} />
                </dd>
                <dt>For</dt>
                <dd>
                  <Places paths={because} placeOf={placeOf} />
                </dd>
              </dl>
            </li>
          ))}
        </ul>
      )}
      {notes.length > 0 && (
        <div>
          <Box variant="h3">Worth knowing</Box>
          <ul className="purser-issues">
            {notes.map(({ message, path }) => (
              <li key={`${path} ${message}`}>
                {path !== undefined && `${placeOf(path)}: `}
                {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      <PolicyText policy={policy} roleName={roleName} />
    </SpaceBetween>
  );
}

function Lines({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => (
    <div key={text}>
      <LongText code>{text}</LongText>
    </div>
  ));
}
