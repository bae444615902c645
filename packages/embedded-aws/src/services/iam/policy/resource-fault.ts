const IAM_PATHS = [
  'user/',
  'federated-user/',
  'role/',
  'group/',
  'instance-profile/',
  'mfa/',
  'server-certificate/',
  'policy/',
  'sms-mfa/',
  'saml-provider/',
  'oidc-provider/',
  'report/',
  'access-report/',
];

/** Gives IAM's text for what is wrong with the resource of a statement, if something is. */
export function resourceFault(resource: string): string | undefined {
  if (resource === '*') return undefined;
  const [arn, partition = '', service, region, account, ...path] = resource.split(':');
  if (!resource.includes(':') || (arn !== 'arn' && arn !== '*')) {
    return `Resource ${resource} must be in ARN format or "*".`;
  }
  if (!/^(aws|aws-cn|aws-us-gov|\*)$/.test(partition)) {
    const rest = [service, region, account].map((part) => part || '*');
    return `Partition "${partition}" is not valid for resource "arn:${partition}:${rest.join(':')}:${path.join(':') || '*'}".`;
  }
  if (service === undefined) return 'Resource vendor must be fully qualified and cannot contain regexes.';
  if (service === 'iam' && region) return `IAM resource ${resource} cannot contain region information.`;
  if (service === 's3' && region) return `Resource ${resource} can not contain region information.`;
  const name = path.join(':');
  if (service === 'iam' && path.length > 0 && name !== '*' && name !== 'root') {
    if (!IAM_PATHS.some((start) => name.startsWith(start))) {
      return `IAM resource path must either be "*" or start with ${IAM_PATHS.join(', ')}.`;
    }
  }
  return undefined;
}
