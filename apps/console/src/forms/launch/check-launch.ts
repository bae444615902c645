import { checkCreateService, checkRunTask, type Issue, type TaskDefinition } from '@purser/task-definition';
import type { FieldIssue } from '../../components/fields/field-issues.ts';
import type { CreateServiceForm, LaunchForm, RunTaskForm } from './launch-model.ts';
import {
  type CreateServiceContent,
  isWhole,
  overriddenContainers,
  type RunTaskContent,
  toCreateServiceInput,
  toRunTaskInput,
} from './to-launch-input.ts';

/** The one part of these forms: its errors are shown together once somebody tried to go on. */
export const LAUNCH = 'launch';

/** A form's request and what is wrong with it. */
export interface CheckedLaunch<Content> {
  content: Content;
  issues: FieldIssue[];
}

const isAwsvpc = ({ networkMode }: TaskDefinition) => networkMode === 'awsvpc';

/** Judges what stands in the form of Run task. */
export function checkRunTaskForm(
  form: RunTaskForm,
  definition: TaskDefinition,
): CheckedLaunch<RunTaskContent> {
  const content = toRunTaskInput(form, isAwsvpc(definition));
  const rows = overriddenContainers(form.overrides.containers);
  const fieldOf = (path: string) =>
    fieldOfPath(path).replace(
      /^overrides\.containerOverrides\.(\d+)/,
      (_, index) => `overrides.containers.${rows[Number(index)]?.index ?? index}`,
    );
  return {
    content,
    issues: [
      ...formIssues(form, { count: form.count }),
      ...fieldIssues(checkRunTask(content, definition), fieldOf),
    ],
  };
}

/** Judges what stands in the form of Create service. */
export function checkCreateServiceForm(
  form: CreateServiceForm,
  definition: TaskDefinition,
): CheckedLaunch<CreateServiceContent> {
  const content = toCreateServiceInput(form, isAwsvpc(definition));
  const { desiredCount, gracePeriod, minimumHealthyPercent, maximumPercent } = form;
  const numbers = { desiredCount, gracePeriod, minimumHealthyPercent, maximumPercent };
  return {
    content,
    issues: [
      ...formIssues(form, numbers),
      ...fieldIssues(checkCreateService(content, definition), fieldOfPath),
    ],
  };
}

/** What a form can hold and a request cannot. */
function formIssues(form: LaunchForm, numbers: Record<string, string>): FieldIssue[] {
  const strategy = form.compute === 'strategy' ? form.strategy : [];
  const all = Object.entries({
    ...numbers,
    ...Object.fromEntries(
      strategy.flatMap(({ base, weight }, index) => [
        [`strategy.${index}.base`, base],
        [`strategy.${index}.weight`, weight],
      ]),
    ),
  });
  return [
    ...(form.cluster.trim() === '' ? [issueAt('cluster', 'Choose a cluster.')] : []),
    ...all.filter(([, text]) => !isWhole(text)).map(([field]) => issueAt(field, 'Enter a whole number.')),
  ];
}

const issueAt = (field: string, message: string): FieldIssue => ({
  field,
  part: LAUNCH,
  severity: 'error',
  message,
});

/** Members of a request that have another name, or another place, in the form. */
const FIELDS: readonly [RegExp, string][] = [
  [/^capacityProviderStrategy/, 'strategy'],
  [/^deploymentConfiguration\./, ''],
  [/^alarms\.alarmNames(\.\d+)?$/, 'alarmNames'],
  [/^availabilityZoneRebalancing$/, 'zoneRebalancing'],
  [/^healthCheckGracePeriodSeconds$/, 'gracePeriod'],
  [/^(loadBalancers\.\d+)\.container(?:Name|Port)$/, '$1.target'],
  [/^(subnets|securityGroups|tags)\..*$/, '$1'],
];

/** The field of a form in which a member of its request stands. */
export function fieldOfPath(path: string): string {
  const dotted = path.replace(/\[(\d+)\]/g, '.$1');
  return FIELDS.reduce((field, [member, name]) => field.replace(member, name), dotted);
}

function fieldIssues(issues: readonly Issue[], fieldOf: (path: string) => string): FieldIssue[] {
  return issues.map(({ path, message, ruleId, docs }) => ({
    ...issueAt(fieldOf(path), message),
    ruleId,
    ...(docs !== undefined && { docs }),
  }));
}
