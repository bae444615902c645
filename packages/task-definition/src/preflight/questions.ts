import type { Clean } from '../engine/clean.ts';
import { entries } from '../engine/lists.ts';
import type { TaskDefinition } from '../model.ts';
import { arnPrefix, type Home } from '../partition.ts';
import { parseEcrImage } from '../policy/ecr-image.ts';
import { launchTypesOf, readDefinition } from '../read-definition.ts';
import { REFERENCED_SECRET } from '../resource-arn.ts';
import { type Right, rightsToPull, rightsToRead } from '../rules/account/rights.ts';
import { parseImageName } from '../rules/image-name.ts';
import type { SecretReference } from '../secret-reference.ts';
import { referencesOf } from '../task-references.ts';

/** A parameter to look for. */
export interface ParameterQuestion {
  /** The reference as it stands in the definition, under which the fact is kept. */
  text: string;
  name: string;
  region: string;
}

/** A secret to look for, and the version of it that is read. */
export interface SecretQuestion {
  text: string;
  /** What Secrets Manager takes as its SecretId. */
  secretId: string;
  region: string;
  accountId: string;
  versionStage?: string;
  versionId?: string;
}

/** An image of Amazon ECR. */
export interface ImageQuestion {
  image: string;
  registryId: string;
  region: string;
  repositoryName: string;
  tag?: string;
  digest?: string;
}

/** A right that a role needs, and the references for which it does. */
export interface RightQuestion extends Right {
  texts: readonly string[];
}

/** All that has to be asked of the account about a definition; each thing once. */
export interface Questions {
  parameters: readonly ParameterQuestion[];
  secrets: readonly SecretQuestion[];
  /** Secrets that are read by way of Parameter Store, by the name that Secrets Manager knows. */
  referenced: readonly ParameterQuestion[];
  /** The roles as the definition names them: by ARN or by name. */
  roles: readonly string[];
  executionRole?: string;
  taskRole?: string;
  /** What the execution role must be allowed. */
  rights: readonly RightQuestion[];
  /** Which of them are about reading references, so that the task role might have got them by mistake. */
  readingRights: readonly RightQuestion[];
  images: readonly ImageQuestion[];
  /** Images of registries that Purser cannot ask. */
  otherImages: readonly string[];
  logGroups: readonly { group: string; region: string }[];
  /** Environment files by their ARN. */
  files: readonly string[];
  /** Whether the task may be placed on container instances. */
  onInstances: boolean;
}

/**
 * Gives what has to be asked of an account to judge a definition by the rules that need it. Never throws, whatever the
 * JSON.
 *
 * @param home Where the task runs.
 */
export function questionsOf(taskDefinition: unknown, home: Home): Questions {
  const definition = readDefinition(taskDefinition);
  const parameters = new Map<string, ParameterQuestion>();
  const secrets = new Map<string, SecretQuestion>();
  const referenced = new Map<string, ParameterQuestion>();
  const reading = new Map<string, RightQuestion>();
  for (const { text, target } of referencesOf(definition)) {
    const reference = target.kind === 'secret-name' ? secretByName(target.name, home) : target;
    if (reference.kind === 'parameter') {
      const { name, region = home.region } = reference;
      if (name.startsWith(REFERENCED_SECRET))
        referenced.set(text, { text, name: name.slice(REFERENCED_SECRET.length), region });
      else parameters.set(text, { text, name, region });
    } else if (reference.kind === 'secret') {
      secrets.set(text, secretQuestion(text, reference, target.kind === 'secret-name'));
    } else continue;
    addRights(reading, rightsToRead(reference, home), text);
  }
  const rights = new Map(reading);
  const { taskRoleArn, executionRoleArn } = definition;
  const { images, otherImages } = imagesOf(definition, rights);
  const logGroups = logGroupsOf(definition, home, rights);
  return {
    parameters: [...parameters.values()],
    secrets: [...secrets.values()],
    referenced: [...referenced.values()],
    roles: [...new Set([taskRoleArn, executionRoleArn].flatMap((role) => role || []))],
    ...(executionRoleArn && { executionRole: executionRoleArn }),
    ...(taskRoleArn && { taskRole: taskRoleArn }),
    rights: [...rights.values()],
    readingRights: [...reading.values()],
    images,
    otherImages,
    logGroups,
    files: filesOf(definition),
    onInstances: launchTypesOf(definition).agent,
  };
}

type SecretTarget = Extract<SecretReference, { kind: 'secret' }>;

function secretByName(name: string, home: Home): SecretTarget {
  return { ...home, kind: 'secret', arn: `${arnPrefix('secretsmanager', home)}:secret:${name}`, name };
}

function secretQuestion(text: string, secret: SecretTarget, isName: boolean): SecretQuestion {
  const { arn, name, region, accountId, versionStage, versionId } = secret;
  return {
    text,
    secretId: isName ? name : arn,
    region,
    accountId,
    ...(versionStage !== undefined && { versionStage }),
    ...(versionId !== undefined && { versionId }),
  };
}

function addRights(rights: Map<string, RightQuestion>, added: readonly Right[], text: string): void {
  for (const { action, resource } of added) {
    const key = `${action} ${resource}`;
    const texts = rights.get(key)?.texts ?? [];
    rights.set(key, { action, resource, texts: [...texts, text] });
  }
}

function imagesOf(definition: Clean<TaskDefinition>, rights: Map<string, RightQuestion>) {
  const images = new Map<string, ImageQuestion>();
  const otherImages = new Set<string>();
  for (const [, { image }] of entries(definition.containerDefinitions)) {
    if (!image) continue;
    const repository = parseEcrImage(image);
    if (!repository) {
      otherImages.add(image);
      continue;
    }
    const { tag, digest } = parseImageName(image);
    images.set(image, {
      image,
      registryId: repository.accountId,
      region: repository.region,
      repositoryName: repository.name,
      ...(digest === undefined ? { tag: tag ?? 'latest' } : { digest }),
    });
    addRights(rights, rightsToPull(image), image);
  }
  return { images: [...images.values()], otherImages: [...otherImages] };
}

function logGroupsOf(definition: Clean<TaskDefinition>, home: Home, rights: Map<string, RightQuestion>) {
  const groups = new Map<string, { group: string; region: string }>();
  for (const [, { logConfiguration }] of entries(definition.containerDefinitions)) {
    const { logDriver, options } = logConfiguration ?? {};
    const group = logDriver === 'awslogs' ? options?.['awslogs-group'] : undefined;
    if (!group) continue;
    const region = options?.['awslogs-region'] ?? home.region;
    groups.set(`${region} ${group}`, { group, region });
    if (options?.['awslogs-create-group'] !== 'true') continue;
    const resource = `${arnPrefix('logs', { ...home, region })}:log-group:${group}:*`;
    addRights(rights, [{ action: 'logs:CreateLogGroup', resource }], group);
  }
  return [...groups.values()];
}

function filesOf(definition: Clean<TaskDefinition>): string[] {
  const files = entries(definition.containerDefinitions).flatMap(([, { environmentFiles }]) =>
    entries(environmentFiles).flatMap(([, { value }]) => (value?.startsWith('arn:') ? [value] : [])),
  );
  return [...new Set(files)];
}
