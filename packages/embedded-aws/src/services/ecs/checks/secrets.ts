import type { ContainerDefinition, Secret } from '@aws-sdk/client-ecs';
import {
  type Check,
  type ContainerCheck,
  eachContainer,
  firstDuplicate,
  firstOf,
  isGiven,
  type Registration,
} from './check.ts';

/** Secrets of containers and of their log options: names, the form of a reference, and the role that reads them. */
export const secretChecks: Check[] = [
  eachSecret(({ name }) => (isGiven(name) ? undefined : 'Secret.name should not be null or empty.')),
  eachSecret(({ valueFrom }) =>
    isGiven(valueFrom) ? undefined : 'Secret.valueFrom should not be null or empty.',
  ),
  eachContainer(({ secrets }) => {
    const name = firstDuplicate((secrets ?? []).map((secret) => secret.name));
    return name && `Duplicate secret names found: ${name}. Each secret name must be unique.`;
  }),
  eachContainer(({ secrets, environment }) => {
    const plain = new Set(environment?.map(({ name }) => name));
    const clash = secrets?.find(({ name }) => plain.has(name));
    return (
      clash &&
      'The secret name must be unique and not shared with any new or existing environment variables set on the ' +
        `container, such as '${clash.name}'.`
    );
  }),
  eachContainer(({ logConfiguration }) => {
    const names = (logConfiguration?.secretOptions ?? []).map(({ name }) => name);
    const shared = firstDuplicate([...Object.keys(logConfiguration?.options ?? {}), ...names]);
    return shared && `Duplicate secret names found: ${shared}. Each secret name must be unique.`;
  }),
  eachSecret(findReferenceFault),
  eachContainer(findMissingRole),
];

function eachSecret(check: (secret: Secret, registration: Registration) => string | undefined): Check {
  const test: ContainerCheck = (container, registration) =>
    firstOf([...(container.secrets ?? []), ...(container.logConfiguration?.secretOptions ?? [])], (secret) =>
      check(secret, registration),
    );
  return eachContainer(test);
}

/**
 * ECS decides by the beginning of the text: an ARN of Secrets Manager is taken as it is, one of Parameter
 * Store has to be of this account, and everything else is a parameter's name.
 */
function findReferenceFault(
  { name, valueFrom = '' }: Secret,
  { accountId }: Registration,
): string | undefined {
  const [prefix, , service, , account = ''] = valueFrom.split(':');
  if (prefix === 'arn' && service === 'secretsmanager') return undefined;
  if (prefix === 'arn' && service === 'ssm') {
    if (account === accountId) return undefined;
    return (
      'The Systems Manager parameter ARN has a different account ID than the current account. The current account ID ' +
      `is ${accountId} and the ARN account ID is ${account}. Cross-account access for ARNs is not currently supported.`
    );
  }
  if (/^[\w.\-/]{1,2048}$/.test(valueFrom)) return undefined;
  return (
    `The Systems Manager parameter name specified for secret ${name} is invalid. The parameter name can be up to 2048 ` +
    'characters and include the following letters and symbols: a-zA-Z0-9_.-,'
  );
}

/** The text is known for container secrets; log options, registries and files follow the same wording here. */
function findMissingRole(container: ContainerDefinition, { request }: Registration): string | undefined {
  if (isGiven(request.executionRoleArn)) return undefined;
  const reasons: [unknown, string][] = [
    [container.secrets?.length, 'container secrets'],
    [container.logConfiguration?.secretOptions?.length, 'log configuration secrets'],
    [container.repositoryCredentials, 'repository credentials'],
    [container.environmentFiles?.length, 'environment files'],
  ];
  const reason = reasons.find(([present]) => present)?.[1];
  return reason && `When you are specifying ${reason}, you must also specify a value for 'executionRoleArn'.`;
}
