import type { ContainerDefinition, TaskDefinition } from '@aws-sdk/client-ecs';

/** A secret that a container is given when it starts. */
export interface SecretUse {
  container: string;
  /** The name of the environment variable or log option. */
  name: string;
  purpose: 'variable' | 'log-option';
  valueFrom: string;
  source: SecretSource;
}

/** Where the agent gets a value from, as it reads `valueFrom`. */
export type SecretSource =
  | { kind: 'parameter'; name: string; region: string }
  | {
      kind: 'secret';
      region: string;
      /** The ARN without what follows the name. */
      secretId: string;
      jsonKey?: string;
      versionStage?: string;
      versionId?: string;
    }
  | { kind: 'malformed-secret' };

/** Gives all secrets of a task's containers, in their order. */
export function secretUsesOf({ containerDefinitions = [] }: TaskDefinition, region: string): SecretUse[] {
  return containerDefinitions.flatMap((container) => usesOf(container, region));
}

function usesOf(
  { name = '', secrets = [], logConfiguration }: ContainerDefinition,
  region: string,
): SecretUse[] {
  const use =
    (purpose: SecretUse['purpose']) =>
    (secret: { name?: string | undefined; valueFrom?: string | undefined }): SecretUse => ({
      container: name,
      name: secret.name ?? '',
      purpose,
      valueFrom: secret.valueFrom ?? '',
      source: sourceOf(secret.valueFrom ?? '', region),
    });
  return [...secrets.map(use('variable')), ...(logConfiguration?.secretOptions ?? []).map(use('log-option'))];
}

/** Reads `valueFrom` as the agent does: whatever is no ARN of Secrets Manager is a parameter. */
function sourceOf(valueFrom: string, ownRegion: string): SecretSource {
  const parts = valueFrom.split(':');
  const [scheme, , service, region = ownRegion] = parts;
  if (scheme !== 'arn') return { kind: 'parameter', name: valueFrom, region: ownRegion };
  if (service !== 'secretsmanager') {
    const path = parts
      .slice(5)
      .join(':')
      .replace(/^parameter/, '');
    // GetParameters takes a name without a hierarchy as it is, and one with it from its first slash.
    const name = path.lastIndexOf('/') === 0 ? path.slice(1) : path;
    return { kind: 'parameter', name, region };
  }
  // secret:NAME, or secret:NAME:JSON-KEY:VERSION-STAGE:VERSION-ID
  const resource = parts.slice(5);
  if (resource.length !== 2 && resource.length !== 5) return { kind: 'malformed-secret' };
  const [, , jsonKey, versionStage, versionId] = resource;
  return {
    kind: 'secret',
    region,
    secretId: parts.slice(0, 7).join(':'),
    ...(jsonKey && { jsonKey }),
    ...(versionStage && { versionStage }),
    ...(versionId && { versionId }),
  };
}
