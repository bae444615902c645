import { guide } from '../../engine/docs.ts';
import { factRule, type Subject } from '../../engine/fact-rule.ts';
import { quote } from '../../engine/lists.ts';
import type { Rule } from '../../engine/rule.ts';
import type { Task } from '../../engine/task.ts';
import { environmentFiles, logGroups } from './subjects.ts';

const MAX_LINES = 5;

interface FileSystemSubject extends Subject {
  fileSystemId: string;
}

function fileSystems({ volumes }: Task): readonly FileSystemSubject[] {
  return volumes.flatMap(({ definition, at }) => {
    const fileSystemId = definition.efsVolumeConfiguration?.fileSystemId;
    return fileSystemId ? [{ path: at('efsVolumeConfiguration', 'fileSystemId'), fileSystemId }] : [];
  });
}

export const accountStorageRules: Rule[] = [
  factRule({
    id: 'efs-mount-failure',
    severity: 'launch',
    appliesTo: 'efsVolumeConfiguration',
    title: 'The task reaches its EFS file systems.',
    docs: guide('efs-volumes'),
    needs: ['fileSystems'],
    subjects: fileSystems,
    fact: (facts, { fileSystemId }) => facts.fileSystems?.[fileSystemId],
    check({ path, fileSystemId }, found, report, { facts: { launch } }) {
      if (found === 'missing') {
        report(path, `There is no file system ${quote(fileSystemId)}.`);
        return;
      }
      for (const subnet of launch?.networkConfiguration?.awsvpcConfiguration?.subnets ?? []) {
        if (found.reachableFrom.includes(subnet)) continue;
        report(
          path,
          `${quote(fileSystemId)} has no mount target that a task in ${quote(subnet)} reaches by NFS.`,
        );
      }
    },
  }),
  factRule({
    id: 'env-file-content',
    severity: 'launch',
    appliesTo: 'environmentFiles[].value',
    title: 'Every environment file can be read, line by line.',
    docs: guide('taskdef-envfiles'),
    needs: ['objects'],
    subjects: environmentFiles,
    fact: (facts, { arn }) => facts.objects?.[arn],
    passes: ({ arn }) => `The environment file ${quote(arn)} exists, and the execution role may read it.`,
    check({ path, arn }, found, report) {
      if (found === 'missing') report(path, `There is no object ${quote(arn)}.`);
      else if (found === 'denied') report(path, `The execution role may not read ${quote(arn)}.`);
      else if (found.malformedLines?.length) {
        const shown = found.malformedLines.slice(0, MAX_LINES).join(', ');
        const more = found.malformedLines.length > MAX_LINES ? ' and more' : '';
        report(
          path,
          `Lines of ${quote(arn)} that are not of the form KEY=value are skipped: ${shown}${more}.`,
        );
      }
    },
  }),
  factRule({
    id: 'awslogs-group-missing',
    severity: 'launch',
    appliesTo: 'logConfiguration.options["awslogs-group"]',
    title: 'The log group exists, or is created.',
    docs: guide('using_awslogs'),
    needs: ['logGroups'],
    subjects: logGroups,
    fact: (facts, { group }) => facts.logGroups?.[group],
    passes: ({ group, creates }) =>
      creates
        ? `The log group ${quote(group)} exists, or is created at the start.`
        : `The log group ${quote(group)} exists.`,
    check({ path, group, creates }, found, report) {
      if (found !== 'missing' || creates) return;
      report(path, `There is no log group ${quote(group)}, and awslogs-create-group is not true.`);
    },
  }),
];
