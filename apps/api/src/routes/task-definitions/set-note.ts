import { describeTaskDefinition, setRevisionNote } from '@purser/aws';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';

/** Notes something on a revision, or takes the note away. */
export const setNote = os.taskDefinitions.setNote.handler(async ({ input, context }) => {
  const { taskDefinition: name, note } = input;
  const { taskDefinition } = await describeTaskDefinition(context.clients, name);
  const { taskDefinitionArn = '' } = taskDefinition;
  await audited(
    context,
    { action: note === '' ? 'ecs:UntagResource' : 'ecs:TagResource', subject: name },
    () => setRevisionNote(context.clients, taskDefinitionArn, note),
  );
  context.descriptions.forget();
  await context.references.setNote(taskDefinitionArn, note === '' ? undefined : note);
  return { taskDefinitionArn, note };
});
