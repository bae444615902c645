import { nameOfArn, revisionOfArn } from '@purser/task-definition';
import { RouteLink } from '../../components/RouteLink.tsx';
import { paths } from '../../paths.ts';
import type { TasksAlone } from './board.ts';

interface Props {
  cluster: string;
  tasks: TasksAlone;
}

/** How many tasks a line leads to, and how much of their ids it shows. */
const SHOWN = 3;
const ID_LENGTH = 8;

/** What to do about tasks that no deployment makes anew: where to run them again, and where to stop them. */
export function RunAnew({ cluster, tasks: { taskDefinitionArn, isInactive, oldTasks } }: Props) {
  const { family, revision } = revisionOfArn(taskDefinitionArn);
  const name = nameOfArn(taskDefinitionArn);
  const rest = oldTasks.length - SHOWN;
  return (
    <div>
      {isInactive ? (
        <>
          {name} is INACTIVE, and nothing can be run from it:{' '}
          <RouteLink variant="primary" href={paths.family({ family })}>
            run a newer revision
          </RouteLink>
        </>
      ) : (
        <RouteLink
          variant="primary"
          href={paths.runTask({ family, revision })}
          ariaLabel={`Run task from ${name}`}
        >
          Run task
        </RouteLink>
      )}
      {', then stop '}
      {oldTasks.slice(0, SHOWN).map((task, index) => (
        <span key={task}>
          {index > 0 && ', '}
          <RouteLink variant="primary" href={paths.task({ cluster, task })} ariaLabel={`Task ${task}`}>
            {task.slice(0, ID_LENGTH)}
          </RouteLink>
        </span>
      ))}
      {rest > 0 && (
        <>
          {' and '}
          <RouteLink
            variant="primary"
            href={paths.cluster({ cluster, view: 'tasks', search: name })}
            ariaLabel={`${rest} more among the tasks of ${name}`}
          >
            {rest} more
          </RouteLink>
        </>
      )}
    </div>
  );
}
