import type { Secret } from '@aws-sdk/client-ecs';
import type { Clean } from './engine/clean.ts';
import { entries } from './engine/lists.ts';
import type { ContainerDefinition, TaskDefinition } from './model.ts';
import type { PathSegment } from './path.ts';
import { parseSecretReference, type SecretReference } from './secret-reference.ts';

/** What a reference is for. */
export type Purpose =
  | 'variable'
  | 'log-option'
  | 'registry'
  | 'file-share'
  | 'credential-spec'
  | 'environment-file'
  | 'log-router';

/** An object in Amazon S3. */
interface ObjectReference {
  kind: 'object';
  partition: string;
  bucket: string;
  key: string;
}

/** A secret of the task's own Region by its name alone, which only a registry's credentials may be. */
interface SecretNameReference {
  kind: 'secret-name';
  name: string;
}

/** A file on the container instance, which no role is needed for. */
interface LocalReference {
  kind: 'local';
}

type Target = SecretReference | ObjectReference | SecretNameReference | LocalReference;

/** Something outside of the definition that ECS reads with the execution role when a task starts. */
export interface TaskReference {
  purpose: Purpose;
  path: readonly PathSegment[];
  /** The reference as it stands in the definition. What cannot be read may be a secret that was pasted. */
  text: string;
  target: Target;
}

/** Every reference of a definition in its own order, container by container and then the volumes. */
export function referencesOf(definition: Clean<TaskDefinition>): TaskReference[] {
  const containers = entries(definition.containerDefinitions).flatMap(([index, container]) =>
    ofContainer(container, ['containerDefinitions', index]),
  );
  const volumes = entries(definition.volumes).flatMap(([index, volume]) => {
    const member = 'fsxWindowsFileServerVolumeConfiguration';
    const text = volume[member]?.authorizationConfig?.credentialsParameter;
    if (!text) return [];
    const path = ['volumes', index, member, 'authorizationConfig', 'credentialsParameter'];
    return [{ purpose: 'file-share' as const, path, text, target: parseSecretReference(text) }];
  });
  return [...containers, ...volumes];
}

function ofContainer(container: Clean<ContainerDefinition>, at: readonly PathSegment[]): TaskReference[] {
  const found: TaskReference[] = [];
  const add = (
    purpose: Purpose,
    text: string | undefined,
    read: (text: string) => Target,
    path: PathSegment[],
  ) => {
    // The rules report what is empty.
    if (text) found.push({ purpose, path: [...at, ...path], text, target: read(text) });
  };
  const addAll = (purpose: Purpose, secrets: Clean<Secret[]> | undefined, path: PathSegment[]) => {
    for (const [index, { valueFrom }] of entries(secrets))
      add(purpose, valueFrom, parseSecretReference, [...path, index, 'valueFrom']);
  };
  add('registry', container.repositoryCredentials?.credentialsParameter, readRegistryCredentials, [
    'repositoryCredentials',
    'credentialsParameter',
  ]);
  for (const [index, { value }] of entries(container.environmentFiles))
    add('environment-file', value, readObjectArn, ['environmentFiles', index, 'value']);
  addAll('variable', container.secrets, ['secrets']);
  addAll('log-option', container.logConfiguration?.secretOptions, ['logConfiguration', 'secretOptions']);
  const router = container.firelensConfiguration?.options;
  if (router?.['config-file-type'] === 's3')
    add('log-router', router['config-file-value'], readObjectArn, [
      'firelensConfiguration',
      'options',
      'config-file-value',
    ]);
  for (const [index, spec] of entries(container.credentialSpecs))
    add('credential-spec', spec, readCredentialSpec, ['credentialSpecs', index]);
  return found;
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/private-auth.html */
function readRegistryCredentials(text: string): Target {
  if (!text.startsWith('arn:')) return { kind: 'secret-name', name: text };
  const reference = parseSecretReference(text);
  return reference.kind === 'parameter' ? { kind: 'invalid', reason: 'service' } : reference;
}

const OBJECT_ARN = /^arn:(aws[a-z-]*):s3:::([a-z0-9.-]+)\/(.+)$/s;

function readObjectArn(text: string): Target {
  const [, partition = '', bucket = '', key = ''] = OBJECT_ARN.exec(text) ?? [];
  if (key === '') return { kind: 'invalid', reason: 'service' };
  return { kind: 'object', partition, bucket, key };
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/tutorial-gmsa-windows.html */
function readCredentialSpec(text: string): Target {
  const spec = text.replace(/^credentialspec(?:domainless)?:/, '');
  if (spec.startsWith('file:')) return { kind: 'local' };
  if (!spec.startsWith('arn:')) return { kind: 'invalid', reason: 'service' };
  const object = readObjectArn(spec);
  if (object.kind === 'object') return object;
  const reference = parseSecretReference(spec);
  return reference.kind === 'secret' ? { kind: 'invalid', reason: 'service' } : reference;
}
