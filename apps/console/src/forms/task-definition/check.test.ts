import type { Issue } from '@purser/task-definition';
import { describe, expect, it } from 'vitest';
import { createFormChecker } from './check.ts';
import type { TaskDefinitionForm } from './form-model.ts';
import { fromRevision } from './from-revision.ts';
import { newTaskDefinition } from './new-task-definition.ts';

const facts = { region: 'eu-west-1', accountId: '111122223333' };
const checkForm = (
  form: TaskDefinitionForm,
  known: Parameters<typeof createFormChecker>[0] = facts,
  fromServer?: Issue[],
) => createFormChecker(known)(form, fromServer);
const fresh = () => fromRevision(newTaskDefinition('eu-west-1'));
const at = (field: string, issues: ReturnType<typeof checkForm>['issues']) =>
  issues.filter((issue) => issue.field === field);

describe('the check of a form', () => {
  it('lays what a new form lacks on its fields and steps', () => {
    const { issues } = checkForm(fresh(), facts);
    expect(at('family', issues)).toMatchObject([{ part: 'task', severity: 'error' }]);
    expect(at('containerDefinitions.0.image', issues)[0]).toMatchObject({
      part: 'containers',
      severity: 'error',
      place: 'Container 1',
    });
  });

  it('tells of map rows that the JSON would lose', () => {
    const form = fresh();
    form.containerDefinitions[0]?.dockerLabels.push({ key: 'a', value: '1' }, { key: 'a', value: '2' });
    expect(at('containerDefinitions.0.dockerLabels.1.key', checkForm(form, facts).issues)).toHaveLength(1);
  });

  it('adds what only the server found', () => {
    const found = { path: 'taskRoleArn', ruleId: 'x', severity: 'error' as const, message: 'No.' };
    expect(at('taskRoleArn', checkForm(fresh(), facts, [found]).issues)).toMatchObject([{ message: 'No.' }]);
  });

  it('holds a revision to its family', () => {
    const { issues } = checkForm({ ...fresh(), family: 'other' }, { ...facts, fixedFamily: 'web' });
    expect(at('family', issues)[0]?.message).toContain('web');
  });

  it('gives what did not change as the very same object', () => {
    const form = fresh();
    form.containerDefinitions.push(...fresh().containerDefinitions);
    const check = createFormChecker(facts);
    const before = check(form).taskDefinition.containerDefinitions;
    form.containerDefinitions = form.containerDefinitions.with(1, {
      ...fresh().containerDefinitions[0],
      name: 'other',
    } as (typeof form.containerDefinitions)[number]);
    const after = check(form).taskDefinition.containerDefinitions;
    expect(after?.[0]).toBe(before?.[0]);
    expect(after?.[1]).toMatchObject({ name: 'other' });
  });
});
