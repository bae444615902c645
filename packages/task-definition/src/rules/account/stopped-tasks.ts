import { guide } from '../../engine/docs.ts';
import { factRule, type Subject } from '../../engine/fact-rule.ts';
import { entries, quote } from '../../engine/lists.ts';
import type { Rule } from '../../engine/rule.ts';
import type { Task } from '../../engine/task.ts';

const STOPPED = guide('stopped-task-errors');

interface DependencySubject extends Subject {
  target: string;
}

function dependencies({ containers }: Task): readonly DependencySubject[] {
  return containers.flatMap(({ definition, at }) =>
    entries(definition.dependsOn).flatMap(([index, { containerName }]) =>
      containerName ? [{ path: at('dependsOn', index, 'containerName'), target: containerName }] : [],
    ),
  );
}

interface EssentialSubject extends Subject {
  name: string;
}

function essentialContainers({ containers }: Task): readonly EssentialSubject[] {
  return containers.flatMap((container) => {
    const { name, essential } = container.definition;
    if (!name || essential === false) return [];
    return [{ path: container.at('essential'), where: container.where('essential'), name }];
  });
}

export const stoppedTaskRules: Rule[] = [
  factRule({
    id: 'depends-never-met',
    severity: 'launch',
    appliesTo: 'dependsOn',
    title: 'The condition that a container waits for comes true.',
    docs: guide('task_definition_parameters'),
    needs: ['stoppedTasks'],
    subjects: dependencies,
    fact: ({ stoppedTasks }) => stoppedTasks,
    check({ path, target }, stopped, report) {
      const failed = stopped.find(
        ({ stopCode, containers }) =>
          stopCode === 'TaskFailedToStart' &&
          containers.some(
            ({ name, exitCode, reason }) => name === target && (reason !== undefined || exitCode !== 0),
          ),
      );
      if (!failed) return;
      report(
        path,
        `A task of this family did not start, as ${quote(target)} did not become what it is waited for.`,
      );
    },
  }),
  factRule({
    id: 'stop-code',
    severity: 'launch',
    appliesTo: 'essential',
    title: 'No essential container ends while the task should run.',
    docs: STOPPED,
    needs: ['stoppedTasks'],
    subjects: essentialContainers,
    fact: ({ stoppedTasks }) => stoppedTasks,
    check({ path, name }, stopped, report) {
      const ended = stopped
        .filter(({ stopCode }) => stopCode === 'EssentialContainerExited')
        .flatMap(({ containers }) => containers.filter((container) => container.name === name))
        .find(({ exitCode }) => exitCode !== undefined);
      if (!ended) return;
      report(
        path,
        `${quote(name)} ended with exit code ${ended.exitCode} in a task of this family, which stopped it.`,
      );
    },
  }),
];
