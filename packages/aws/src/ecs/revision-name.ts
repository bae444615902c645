/** Reads family and revision from `arn:aws:ecs:…:task-definition/family:revision`. */
export function revisionOf(taskDefinitionArn: string): { family: string; revision: number } {
  const [family = '', revision = ''] = taskDefinitionArn
    .slice(taskDefinitionArn.lastIndexOf('/') + 1)
    .split(':');
  return { family, revision: Number(revision) };
}
