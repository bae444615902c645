import Alert from '@cloudscape-design/components/alert';
import type { Use } from '@purser/contract';
import { useQueries } from '@tanstack/react-query';
import { usesQuery } from '../../api/queries.ts';
import { paths } from '../../paths.ts';
import { RouteLink } from '../RouteLink.tsx';

/** What refers to something that is to be deleted. */
export interface Usage {
  /** `not-checked` where nobody has looked: then it counts as used. */
  state: 'not-checked' | 'checking' | 'checked';
  /** Revisions and the services that run them, each with its page. */
  users: { text: string; href: string }[];
}

/** Says whether the name has to be typed before something is deleted. */
export const needsTyping = ({ state, users }: Usage) => state !== 'checked' || users.length > 0;

/** Gives the revisions and services that refer to parameters or secrets. What could not be read counts as used. */
export function useUsedBy(kind: 'parameter' | 'secret', subjects: readonly string[]): Usage {
  return useQueries({
    queries: subjects.map((subject) => usesQuery({ kind, subject })),
    combine(answers): Usage {
      const uses = answers.flatMap(({ data }) => data?.uses ?? []);
      const isKnown = ({ data }: (typeof answers)[number]) =>
        data !== undefined && data.index.toRead === 0 && data.index.failure === undefined;
      if (!answers.every(isKnown)) {
        return {
          state: answers.some(({ isError }) => isError) ? 'not-checked' : 'checking',
          users: usersOf(uses),
        };
      }
      return { state: 'checked', users: usersOf(uses) };
    },
  });
}

/** Each revision once, with the services that run it. */
function usersOf(uses: readonly Use[]): Usage['users'] {
  const users = new Map<string, Usage['users'][number]>();
  for (const { family, revision, services } of uses) {
    const names = services.map(({ serviceName }) => serviceName).join(', ');
    users.set(`${family}:${revision}`, {
      text: `${family}:${revision}${names === '' ? '' : ` (service ${names})`}`,
      href: paths.revision({ family, revision }),
    });
  }
  return [...users.values()];
}

/** Says what would break. */
export function UsedBy({ usage: { state, users }, what }: { usage: Usage; what: string }) {
  if (state === 'checked' && users.length === 0) {
    return <Alert type="info">No task definition or service refers to {what}.</Alert>;
  }
  if (state === 'checked') {
    return (
      <Alert type="warning" header={`${users.length} would break`}>
        These refer to {what}. Their next task does not start once it is gone.
        <ul className="purser-link-list">
          {users.map(({ text, href }) => (
            <li key={href}>
              <RouteLink href={href}>{text}</RouteLink>
            </li>
          ))}
        </ul>
      </Alert>
    );
  }
  return (
    <Alert type="warning" header="It may be in use">
      A task whose definition refers to {what} does not start once it is gone. Running tasks keep the value
      that they started with.
    </Alert>
  );
}
