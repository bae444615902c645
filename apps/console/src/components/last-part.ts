/** The end of an ARN, by which people know the thing: a name, an ID, or `family:revision`. */
export const lastPart = (arn: string) => arn.slice(arn.lastIndexOf('/') + 1);

/** Reads family and revision out of the ARN of a task definition. */
export function revisionOf(taskDefinitionArn: string): { family: string; revision: number } {
  const [family = '', revision = ''] = lastPart(taskDefinitionArn).split(':');
  return { family, revision: Number(revision) };
}
