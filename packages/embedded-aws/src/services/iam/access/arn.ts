/** Gives the parts of an ARN; the resource is all behind the fifth colon. Undefined for what is no ARN. */
export function parseArn(
  arn: string,
): { service: string; region: string; accountId: string; resource: string } | undefined {
  const [, service = '', region = '', accountId = '', resource = ''] =
    /^arn:[\w-]+:([^:]*):([^:]*):([^:]*):(.+)$/s.exec(arn) ?? [];
  return resource === '' ? undefined : { service, region, accountId, resource };
}
