import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { RanTasks } from '@purser/contract';
import { nameOfArn } from '@purser/task-definition';
import { useEffect, useRef } from 'react';
import { RouteLink } from '../../components/RouteLink.tsx';
import { LongText } from '../../ui/LongText.tsx';
import '../../ui/plain-table.css';
import '../../components/issue-list.css';
import { paths } from '../../paths.ts';

interface Props {
  ran: RanTasks;
  onAgain: () => void;
}

/** What RunTask has answered: the tasks, each with its page, and what found no place. */
export function RanTasksView({ ran: { tasks, failures }, onAgain }: Props) {
  const heading = useRef<HTMLDivElement>(null);
  // The form is gone, and with it the button that had the focus.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div ref={heading} tabIndex={-1}>
      <SpaceBetween size="l">
        {tasks.length > 0 && (
          <Alert type="success">
            {tasks.length === 1 ? 'One task was started.' : `${tasks.length} tasks were started.`}
          </Alert>
        )}
        {failures.length > 0 && (
          <Alert
            type="error"
            header={
              failures.length === 1 ? 'A task was not placed' : `${failures.length} tasks were not placed`
            }
          >
            <ul className="purser-issues">
              {failures.map(({ arn, reason, detail }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two failures may be alike, and do not move
                <li key={index}>
                  <LongText>{[reason, detail, arn].filter(Boolean).join(' · ')}</LongText>
                </li>
              ))}
            </ul>
          </Alert>
        )}
        {tasks.length > 0 && (
          <Container
            header={
              <Header
                variant="h2"
                counter={`(${tasks.length})`}
                actions={<Button onClick={onAgain}>Run more tasks</Button>}
              >
                Tasks
              </Header>
            }
          >
            <div className="purser-plain-table">
              <table aria-label="Started tasks">
                <thead>
                  <tr>
                    <th scope="col">Task</th>
                    <th scope="col">Last status</th>
                  </tr>
                </thead>
                <tbody>
                  {tasks.map((task) => (
                    <tr key={task.taskArn}>
                      <th scope="row">
                        <RouteLink
                          href={paths.task({
                            cluster: nameOfArn(task.clusterArn),
                            task: nameOfArn(task.taskArn),
                          })}
                        >
                          <LongText code>{nameOfArn(task.taskArn)}</LongText>
                        </RouteLink>
                      </th>
                      <td>{task.lastStatus}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Container>
        )}
        {tasks.length === 0 && <Button onClick={onAgain}>Try again</Button>}
      </SpaceBetween>
    </div>
  );
}
