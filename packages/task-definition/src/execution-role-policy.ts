import type { LogConfiguration } from '@aws-sdk/client-ecs';
import type { Clean } from './engine/clean.ts';
import { entries } from './engine/lists.ts';
import type { TaskDefinition } from './model.ts';
import { arnPrefix, type Home, partitionOf, serviceHost } from './partition.ts';
import type { PathSegment } from './path.ts';
import { literally, type PolicyDocument, permissionDocument, trustDocument } from './policy/document.ts';
import { PolicyDraft, type PolicyNote, type PolicyStatement } from './policy/draft.ts';
import { parseEcrImage } from './policy/ecr-image.ts';
import { launchTypesOf, readDefinition } from './read-definition.ts';
import { homeGiven, parameterArn, REFERENCED_SECRET, secretArn, secretArnOfName } from './resource-arn.ts';
import type { ParameterReference, SecretsManagerReference } from './secret-reference.ts';
import { referencesOf, type TaskReference } from './task-references.ts';

/** What is known of the account that the tasks run in. */
export interface ExecutionRoleFacts {
  /** The Region of the tasks. */
  region?: string;
  /** The twelve digits of the account. */
  accountId?: string;
  /** Taken from the Region, or from the ARNs of the roles, where it is not given. */
  partition?: string;
  /**
   * ARNs of the customer managed KMS keys, each by the reference, or by the ARN of the parameter or secret, that
   * it encrypts. Given at all, it is complete: what is not in it is under a key of AWS's own, or not encrypted.
   */
  customerKeys?: Readonly<Record<string, string>>;
}

export interface ExecutionRolePolicy {
  /** Empty for a definition that needs no right at all, or of which nothing can be read that needs one. */
  statements: readonly PolicyStatement[];
  /** The statements as IAM takes them; IAM refuses a document with none. */
  document: PolicyDocument;
  trustPolicy: PolicyDocument;
  notes: readonly PolicyNote[];
}

const SECRET_NAME = /^[A-Za-z0-9/_+=.@!-]{1,512}$/;
const LOG_GROUP = /^[A-Za-z0-9_/.#-]{1,512}$/;
const REGION = /^[a-z0-9-]{1,32}$/;
const PARTITION = /^aws[a-z-]{0,20}$/;
const ACCOUNT_ID = /^\d{12}$/;
const KEY_ARN = /^arn:aws[a-z-]{0,20}:kms:[a-z0-9-]{1,32}:\d{12}:key\/[A-Za-z0-9-]{1,64}$/;
/** Characters of the inline policies of a role. */
const LONGEST_INLINE_POLICY = 10_240;

/** Reads a definition part by part into the draft of a policy. */
class PolicyBuilder {
  readonly draft = new PolicyDraft();
  readonly #facts: ExecutionRoleFacts;
  readonly #own: Home;
  /** Whether a resource of the task's own Region or account was written without knowing it. */
  #usesRegion = false;
  #usesAccount = false;

  constructor(definition: Clean<TaskDefinition>, facts: ExecutionRoleFacts) {
    const { region, accountId = '*', partition } = facts;
    const ofRegion = region === undefined ? undefined : partitionOf(region);
    this.#facts = facts;
    this.#own = {
      partition: partition ?? ofRegion ?? partitionOfRoles(definition),
      region: region ?? '*',
      accountId,
    };
  }

  reference(reference: TaskReference): void {
    const { target, path, purpose } = reference;
    switch (target.kind) {
      case 'parameter':
        this.#parameter(target, reference);
        return;
      case 'secret':
        this.#secret(target, reference);
        return;
      case 'secret-name':
        this.#secretByName(target.name, this.#ownHome(), reference);
        return;
      case 'object': {
        const { partition, bucket, key } = target;
        this.draft.allow('ReadFiles', `arn:${partition}:s3:::${bucket}/${literally(key)}`, { path, purpose });
        this.draft.allow('LocateBuckets', `arn:${partition}:s3:::${bucket}`, { path });
        return;
      }
      case 'invalid':
        this.draft.note('The reference cannot be read, so the policy has nothing for it.', path);
    }
  }

  #parameter(parameter: ParameterReference, reference: TaskReference): void {
    const { name } = parameter;
    const { path, purpose, text } = reference;
    const given = homeGiven(parameter);
    if (given && !isHome(given)) {
      this.draft.note('The ARN of the parameter cannot be read, so the policy has nothing for it.', path);
      return;
    }
    if (given && this.#isForeign(given)) {
      this.draft.note('ECS reads parameters of its own account only, whatever the role may do.', path);
      return;
    }
    const home = given ?? this.#ownHome();
    const arn = parameterArn(parameter, home);
    this.draft.allow('ReadParameters', arn, { path, purpose });
    this.#decrypt('DecryptParameters', serviceHost('ssm', home), [text, arn], path);
    if (!name.startsWith(REFERENCED_SECRET)) return;
    this.#secretByName(name.slice(REFERENCED_SECRET.length), home, reference);
  }

  #secret(secret: SecretsManagerReference, { path, purpose, text }: TaskReference): void {
    if (!isHome(secret) || !SECRET_NAME.test(secret.name)) {
      this.draft.note('The ARN of the secret cannot be read, so the policy has nothing for it.', path);
      return;
    }
    this.draft.allow('ReadSecrets', secretArn(secret), { path, purpose });
    this.#decrypt('DecryptSecrets', serviceHost('secretsmanager', secret), [text, secret.arn], path);
    if (!this.#isForeign(secret)) return;
    this.draft.note(
      `The secret is in account ${secret.accountId}: its resource policy must name this role too, and so must the policy of its key, which has to be a customer managed one.`,
      path,
    );
  }

  #secretByName(name: string, home: Home, { path, purpose, text }: TaskReference): void {
    if (!SECRET_NAME.test(name)) {
      this.draft.note('The name of the secret cannot be read, so the policy has nothing for it.', path);
      return;
    }
    const arn = secretArnOfName(name, home);
    this.draft.allow('ReadSecrets', arn, { path, purpose });
    this.#decrypt('DecryptSecrets', serviceHost('secretsmanager', home), [text, arn], path);
  }

  #decrypt(
    sid: 'DecryptParameters' | 'DecryptSecrets',
    host: string,
    names: readonly string[],
    path: readonly PathSegment[],
  ): void {
    const { customerKeys = {} } = this.#facts;
    const name = names.find((candidate) => Object.hasOwn(customerKeys, candidate));
    if (name === undefined) return;
    const key = customerKeys[name] ?? '';
    if (KEY_ARN.test(key)) this.draft.allow(sid, key, { path, host });
    else
      this.draft.note(
        'The KMS key is not given by the ARN of a key, so the policy has nothing for it.',
        path,
      );
  }

  image(image: string, path: readonly PathSegment[]): void {
    const repository = parseEcrImage(image);
    if (!repository) return;
    this.draft.allow('SignInToEcr', '*', { path });
    this.draft.allow('PullImages', `${arnPrefix('ecr', repository)}:repository/${repository.name}`, { path });
    if (!this.#isForeign(repository)) return;
    this.draft.note(
      `The repository is in account ${repository.accountId}: its own policy must let this account pull.`,
      path,
    );
  }

  logs({ logDriver, options = {} }: Clean<LogConfiguration>, path: readonly PathSegment[]): void {
    if (logDriver !== 'awslogs') return;
    const group = options['awslogs-group'] ?? '';
    const region = options['awslogs-region'];
    if (!LOG_GROUP.test(group) || (region !== undefined && !REGION.test(region))) {
      this.draft.note('The log group or its Region cannot be read, so the policy has nothing for it.', path);
      return;
    }
    const arn = `${arnPrefix('logs', this.#ownHome(region))}:log-group:${group}:*`;
    if (options['awslogs-create-group'] === 'true') {
      this.draft.allow('CreateLogGroups', arn, { path: [...path, 'options', 'awslogs-create-group'] });
    }
    this.draft.allow('WriteLogs', arn, { path: [...path, 'options', 'awslogs-group'] });
  }

  credentialSpec(spec: string, path: readonly PathSegment[]): void {
    if (!spec.startsWith('credentialspecdomainless:')) return;
    this.draft.note(
      'The credential specification names a secret for the sign-in to the domain, which the role must be allowed to read as well.',
      path,
    );
  }

  /** Says what holds for the policy as a whole. */
  conclude(definition: Clean<TaskDefinition>): void {
    const { draft } = this;
    const unknown = [this.#usesRegion ? 'Region' : [], this.#usesAccount ? 'account' : []].flat();
    if (unknown.length > 0) {
      draft.note(`The ${unknown.join(' and ')} of the task is not known, so the policy has * in its place.`);
    }
    if (this.#facts.customerKeys === undefined && draft.has('ReadParameters', 'ReadSecrets')) {
      draft.note(
        'Which keys encrypt the parameters and secrets is not known. A customer managed key needs kms:Decrypt as well; the default keys need nothing.',
      );
    }
    if (draft.has('ReadFiles')) {
      draft.note('An object that is encrypted under a customer managed key needs kms:Decrypt on it as well.');
    }
    if (draft.has('WriteLogs') && launchTypesOf(definition).agent) {
      draft.note(
        'On a container instance the awslogs driver writes with the role of the instance, unless ECS_ENABLE_AWSLOGS_EXECUTIONROLE_OVERRIDE is true there.',
      );
    }
    const statements = draft.statements();
    // A note about a place is about a right that the policy lacks.
    if (statements.length === 0 && draft.notes.every(({ path }) => path === undefined)) {
      draft.note('The definition needs no right of an execution role.');
    }
    const { length } = JSON.stringify(permissionDocument(statements));
    if (length > LONGEST_INLINE_POLICY) {
      draft.note(
        `The policy has ${length} characters, and the inline policies of a role may have ${LONGEST_INLINE_POLICY}. Divide it among managed policies, or keep the parameters under one path and allow the path.`,
      );
    }
  }

  /**
   * The trust policy: ECS may use the role for tasks of this account only.
   *
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
   */
  trustPolicy(): PolicyDocument {
    const { accountId } = this.#facts;
    if (accountId === undefined) {
      this.draft.note('The account is not known, so the trust policy does not keep the tasks of others out.');
      return trustDocument();
    }
    return trustDocument({
      ArnLike: { 'aws:SourceArn': [`${arnPrefix('ecs', this.#own)}:*`] },
      StringEquals: { 'aws:SourceAccount': [accountId] },
    });
  }

  /** The task's own Region, unless another is given, and account. */
  #ownHome(region?: string): Home {
    this.#usesRegion ||= region === undefined && this.#own.region === '*';
    this.#usesAccount ||= this.#own.accountId === '*';
    return { ...this.#own, region: region ?? this.#own.region };
  }

  #isForeign({ accountId }: Home): boolean {
    return this.#facts.accountId !== undefined && accountId !== this.#facts.accountId;
  }
}

/**
 * Gives the smallest policy with which an execution role can start exactly this task, and the role's trust policy.
 * What the definition cannot tell is in the notes. Never throws, whatever the JSON.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html
 */
export function executionRolePolicy(
  taskDefinition: TaskDefinition,
  facts: ExecutionRoleFacts = {},
): ExecutionRolePolicy {
  const definition = readDefinition(taskDefinition);
  const builder = new PolicyBuilder(definition, facts);
  for (const reference of referencesOf(definition)) builder.reference(reference);
  for (const [index, container] of entries(definition.containerDefinitions)) {
    const at = ['containerDefinitions', index];
    builder.image(container.image ?? '', [...at, 'image']);
    builder.logs(container.logConfiguration ?? {}, [...at, 'logConfiguration']);
    for (const [spec, text] of entries(container.credentialSpecs)) {
      builder.credentialSpec(text, [...at, 'credentialSpecs', spec]);
    }
  }
  builder.conclude(definition);
  const trustPolicy = builder.trustPolicy();
  const statements = builder.draft.statements();
  return { statements, document: permissionDocument(statements), trustPolicy, notes: builder.draft.notes };
}

function partitionOfRoles({ executionRoleArn, taskRoleArn }: Clean<TaskDefinition>): string {
  const [, partition] = (executionRoleArn ?? taskRoleArn ?? '').split(':', 2);
  return partition !== undefined && PARTITION.test(partition) ? partition : 'aws';
}

/** Whether the parts of an ARN are what they should be: a wildcard among them would allow much more. */
function isHome({ partition, region, accountId }: Home): boolean {
  return PARTITION.test(partition) && REGION.test(region) && ACCOUNT_ID.test(accountId);
}
