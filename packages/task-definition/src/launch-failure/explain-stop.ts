import { guide } from '../engine/docs.ts';
import type { TaskDefinition } from '../model.ts';
import { accessCauses } from './access-causes.ts';
import { Blame } from './blame.ts';
import { containerCauses } from './container-causes.ts';
import { imageCauses } from './image-causes.ts';
import type { Cause, LaunchFailure, StoppedTask } from './launch-failure.ts';
import { networkCauses } from './network-causes.ts';
import { placementCauses } from './placement-causes.ts';
import { secretCauses } from './secret-causes.ts';

/** The particular before the general: where two tell of the same words, the first counts. */
const CAUSES: readonly Cause[] = [
  ...secretCauses,
  ...accessCauses,
  ...networkCauses,
  ...imageCauses,
  ...containerCauses,
  ...placementCauses,
];

/** A text is cut here: AWS's own reasons are a few hundred characters, and a paste may be a whole log. */
const LONGEST_TEXT = 5000;

interface Found {
  from: number;
  to: number;
  failure: LaunchFailure;
}

/**
 * Tells why a task did not start or stopped, in the order of the text, with the fields of its definition that are to
 * blame. Empty where the text tells of nothing that is known, such as a stop that somebody asked for. Never throws.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-errors.html
 */
export function explainStop(
  { stoppedReason = '', stopCode, containers = [] }: StoppedTask,
  taskDefinition?: TaskDefinition,
): LaunchFailure[] {
  const blame = new Blame(taskDefinition);
  const failures = explainText(stoppedReason, blame);
  for (const { name, reason } of containers) {
    if (!reason) continue;
    for (const failure of explainText(reason, blame)) failures.push(atContainer(failure, name, blame));
  }
  if (stopCode === 'EssentialContainerExited' || /Essential container in task exited/.test(stoppedReason))
    failures.push(...ends({ containers, isExplained: failures.length > 0 }, blame));
  return unique(failures);
}

function explainText(whole: string, blame: Blame): LaunchFailure[] {
  const text = whole.slice(0, LONGEST_TEXT);
  const found: Found[] = [];
  for (const cause of CAUSES) {
    for (const match of text.matchAll(cause.pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.some((other) => from < other.to && other.from < to)) continue;
      found.push({ from, to, failure: tell(cause, match.groups ?? {}, blame) });
    }
  }
  return found.sort((a, b) => a.from - b.from).map(({ failure }) => failure);
}

function tell(cause: Cause, told: Readonly<Record<string, string | undefined>>, blame: Blame): LaunchFailure {
  return {
    causeId: typeof cause.id === 'string' ? cause.id : cause.id(told, blame),
    cause: cause.cause(told),
    remedy: cause.remedy(told),
    paths: cause.blame?.(blame, told) ?? [],
    subjects: cause.subjects?.(told) ?? [],
    docs: cause.docs,
  };
}

/** A reason that stands at a container is about that container's own fields. */
function atContainer(failure: LaunchFailure, name: string | undefined, blame: Blame): LaunchFailure {
  const [own] = name === undefined ? [] : blame.container(name);
  if (own === undefined) return failure;
  const isElsewhere = (path: string) => path.startsWith('containerDefinitions') && !path.startsWith(own);
  return { ...failure, paths: failure.paths.filter((path) => !isElsewhere(path)) };
}

const SIGNALS: Readonly<Record<number, string>> = {
  126: 'the command is not executable',
  127: 'the command was not found',
  134: 'it aborted (SIGABRT)',
  137: 'it was killed (SIGKILL), often for its memory or since it did not stop in time',
  139: 'it crashed (SIGSEGV)',
  143: 'it was asked to stop (SIGTERM)',
};

function ends(
  { containers = [], isExplained }: Pick<StoppedTask, 'containers'> & { isExplained: boolean },
  blame: Blame,
): LaunchFailure[] {
  const ended = containers.filter(({ exitCode }) => exitCode !== undefined);
  if (ended.length === 0 && isExplained) return [];
  const what = ended.map(({ name, exitCode = 0 }) => {
    const meaning = SIGNALS[exitCode];
    return `"${name}" with exit code ${exitCode}${meaning === undefined ? '' : ` (${meaning})`}`;
  });
  return [
    {
      causeId: 'stop-code',
      cause: `An essential container ended${what.length === 0 ? '' : `: ${what.join(', ')}`}.`,
      remedy:
        'Read its last log lines. Set essential to false for a container whose end should not stop the task.',
      paths: ended.flatMap(({ name = '', exitCode }) => (exitCode === 0 ? [] : blame.container(name))),
      subjects: [],
      docs: guide('stopped-task-errors'),
    },
  ];
}

function unique(failures: readonly LaunchFailure[]): LaunchFailure[] {
  const seen = new Set<string>();
  return failures.filter((failure) => {
    const key = JSON.stringify([failure.causeId, failure.cause, failure.paths]);
    return !seen.has(key) && seen.add(key);
  });
}
