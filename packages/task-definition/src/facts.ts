import type { LoadBalancer, NetworkConfiguration, ServiceConnectService } from '@aws-sdk/client-ecs';
import type { HeldSecret } from './injection.ts';
import type { LaunchPlan } from './launch-plan.ts';

/** What was found under a name: the thing's own facts, or that there is none. */
export type Found<Fact> = Fact | 'missing';

/** Facts by the name under which the definition speaks of the thing; a name that is absent was not asked for. */
export type FactsBy<Fact> = Readonly<Record<string, Fact>>;

/** A Systems Manager parameter; nothing here is its value. */
export interface ParameterFact {
  type: 'String' | 'StringList' | 'SecureString';
  /** The customer's key of a SecureString; absent for the key that AWS manages. */
  kmsKeyId?: string;
  /** ISO 8601. */
  lastModifiedDate?: string;
}

/** A Secrets Manager secret; nothing here is its value. */
export interface SecretFact {
  arn: string;
  /** What the version that the reference names holds; absent where nobody looked. */
  content?: HeldSecret['content'];
  /** The stages and version ids that exist. */
  versionStages?: readonly string[];
  versionIds?: readonly string[];
  /** Set while the secret waits for its deletion; ISO 8601. */
  deletedDate?: string;
  /** The customer's key; absent for the key that AWS manages. */
  kmsKeyId?: string;
  /** Whether its resource policy keeps the execution role from reading it. */
  policyRefuses?: boolean;
  /** ISO 8601. */
  lastChangedDate?: string;
}

/** A customer's KMS key. */
export interface KeyFact {
  arn: string;
  /** Such as `Enabled`, `Disabled` or `PendingDeletion`. */
  state: string;
  /** Whether its policy, or a grant, lets the execution role decrypt, or leaves that to IAM. */
  policyAllows?: boolean;
  /** Whether IAM lets the execution role decrypt with it by way of a service, such as `ssm`. */
  decrypt?: FactsBy<Access>;
}

/** An IAM role that the definition names. */
export interface RoleFact {
  /** Whether `ecs-tasks.amazonaws.com` may assume it. */
  trustsEcsTasks: boolean;
  /** Whether the caller may pass it (`iam:PassRole`). */
  callerMayPass?: boolean;
}

/** What a role may do to a thing: `any` where it may by a statement whose resource is `*`. */
export type Access = 'allowed' | 'any' | 'denied';

/** Answers of a policy simulation, by action and then by the ARN of the resource. */
export type AccessAnswers = FactsBy<FactsBy<Access>>;

/** An image in its registry. */
export interface ImageFact {
  /** What its manifest has, such as `{ os: 'linux', architecture: 'amd64' }`; absent where it does not say. */
  platforms?: readonly { os: string; architecture: string; osVersion?: string }[];
  /** The user of its configuration; empty for root. */
  user?: string;
  /** Whether it has a HEALTHCHECK. */
  healthCheck?: boolean;
}

/** An environment file in S3. */
export interface ObjectFact {
  /** The lines that are no `KEY=value`, by number; absent where nobody looked inside. */
  malformedLines?: readonly number[];
}

/** A service that would run the new revision. */
export interface ServiceFact {
  serviceName: string;
  operatingSystemFamily?: string;
  cpuArchitecture?: string;
  loadBalancers?: readonly LoadBalancer[];
  serviceConnectServices?: readonly ServiceConnectService[];
  /** The port mappings of the revision that it runs, by name, as Service Connect remembers them. */
  portProtocols?: FactsBy<{ protocol?: string; appProtocol?: string }>;
  networkConfiguration?: NetworkConfiguration;
  /** When its oldest running task started; ISO 8601. */
  oldestTaskStartedAt?: string;
}

/** A container instance on which the task may be placed. */
export interface InstanceFact {
  containerInstanceArn: string;
  agentVersion: string;
  /** Its `ecs.capability.*` and other attributes, by name. */
  attributes: readonly string[];
  /** Ports that it has given away. */
  reservedPorts?: readonly number[];
  /** Its shared Docker volumes, by name. */
  dockerVolumes?: FactsBy<{ driver: string; driverOpts?: FactsBy<string>; labels?: FactsBy<string> }>;
}

/** A subnet in which the task may run. */
export interface SubnetFact {
  /** Whether its route table leads to an internet gateway, to a NAT, or to neither. */
  route: 'internet' | 'nat' | 'none';
  /** The services that VPC endpoints serve in it, such as `ssm` or `ecr.api`. */
  endpoints: readonly string[];
}

/** An EFS file system. */
export interface FileSystemFact {
  /** The subnets or zones that have a mount target which lets NFS in. */
  reachableFrom: readonly string[];
}

/** A task of the family that stopped. */
export interface StoppedTaskFact {
  taskArn: string;
  stopCode?: string;
  stoppedReason?: string;
  containers: readonly { name: string; exitCode?: number; reason?: string }[];
}

/** The family that the definition would join. */
export interface FamilyFact {
  /** The number of its newest revision, deregistered ones included; 0 for a new family. */
  latestRevision: number;
  /** Registrations of the family that are under way elsewhere. */
  registrationsUnderWay?: number;
}

/** A revision that is about to be run or deleted. */
export interface RevisionFact {
  taskDefinition: string;
  status: 'ACTIVE' | 'INACTIVE' | 'DELETE_IN_PROGRESS' | 'MISSING';
  purpose: 'run' | 'delete';
}

/** How often a second an account may call a service in a Region. */
export interface RateFact {
  /** Calls of `GetParameters`. */
  getParameters: number;
}

/** What only the account can tell. Whoever asked it fills in what was learnt; what is absent was not asked. */
export interface AccountFacts {
  parameters: FactsBy<Found<ParameterFact>>;
  /** By the `valueFrom` that names the secret, or by a bare name that might be meant as one. */
  secrets: FactsBy<Found<SecretFact>>;
  /** By the id, ARN or alias under which a parameter or a secret names its key. */
  keys: FactsBy<Found<KeyFact>>;
  roles: FactsBy<Found<RoleFact>>;
  executionRoleAccess: AccessAnswers;
  taskRoleAccess: AccessAnswers;
  images: FactsBy<Found<ImageFact>>;
  objects: FactsBy<Found<ObjectFact> | 'denied'>;
  /** By the name of the group. */
  logGroups: FactsBy<Found<'present'>>;
  services: readonly ServiceFact[];
  instances: readonly InstanceFact[];
  subnets: FactsBy<SubnetFact>;
  fileSystems: FactsBy<Found<FileSystemFact>>;
  stoppedTasks: readonly StoppedTaskFact[];
  rates: RateFact;
  family: FamilyFact;
  revision: RevisionFact;
  /** The RunTask or CreateService request by which the definition is going to be run. */
  launch: LaunchPlan;
}

/** The name of a fact that a rule may need. */
export type FactName = keyof AccountFacts;

/** What is known of the account when a definition is judged; every part is optional. */
export interface Facts extends Partial<AccountFacts> {
  /** The Region that the task definition is registered in. */
  region?: string;
  /** The twelve digits of the caller's account. */
  accountId?: string;
}
