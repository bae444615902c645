/** The end of an ARN, by which people know the thing: a name, an ID, or `family:revision`. What is no ARN stays as it is. */
export const nameOfArn = (arn: string) => arn.slice(arn.lastIndexOf('/') + 1);

/** Reads family and revision out of the ARN of a task definition. */
export function revisionOfArn(taskDefinitionArn: string): { family: string; revision: number } {
  const [family = '', revision = ''] = nameOfArn(taskDefinitionArn).split(':');
  return { family, revision: Number(revision) };
}
