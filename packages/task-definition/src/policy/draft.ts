import { formatPath, type PathSegment } from '../path.ts';
import type { Purpose } from '../task-references.ts';
import type { Grant } from './document.ts';

/** One statement, and why it is there. */
export interface PolicyStatement extends Grant {
  /** A sentence for people. */
  reason: string;
  /** The paths in the definition that it is for, in their order. */
  because: readonly string[];
}

/** Something that a definition alone cannot tell about its policy. */
export interface PolicyNote {
  message: string;
  path?: string;
}

interface StatementKind {
  actions: readonly string[];
  /** Finishes the reason with what the things are for. */
  reason(uses: string): string;
}

/** Every statement that a policy can have, in the order in which it has them. */
const KINDS = {
  ReadParameters: {
    actions: ['ssm:GetParameters'],
    reason: (uses) => `ECS reads parameters for ${uses}.`,
  },
  ReadSecrets: {
    actions: ['secretsmanager:GetSecretValue'],
    reason: (uses) => `ECS reads secrets for ${uses}.`,
  },
  DecryptParameters: {
    actions: ['kms:Decrypt'],
    reason: () => 'Customer managed keys encrypt parameters, and Parameter Store decrypts them for the role.',
  },
  DecryptSecrets: {
    actions: ['kms:Decrypt'],
    reason: () => 'Customer managed keys encrypt secrets, and Secrets Manager decrypts them for the role.',
  },
  SignInToEcr: {
    actions: ['ecr:GetAuthorizationToken'],
    reason: () => 'ECS signs in to Amazon ECR; the action knows no single repository.',
  },
  PullImages: {
    actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
    reason: () => 'ECS pulls images from repositories of Amazon ECR.',
  },
  CreateLogGroups: {
    actions: ['logs:CreateLogGroup'],
    reason: () => 'The option awslogs-create-group asks for log groups to be created.',
  },
  WriteLogs: {
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    reason: () => 'The awslogs driver creates log streams and writes to them.',
  },
  ReadFiles: {
    actions: ['s3:GetObject'],
    reason: (uses) => `ECS downloads objects of Amazon S3 for ${uses}.`,
  },
  LocateBuckets: {
    actions: ['s3:GetBucketLocation'],
    reason: () => 'ECS asks for the Region of a bucket before it downloads from it.',
  },
} satisfies Record<string, StatementKind>;

/** The name of a statement in its policy. */
export type Sid = keyof typeof KINDS;

const USES: Readonly<Record<Purpose, string>> = {
  variable: 'environment variables',
  'log-option': 'log options',
  registry: 'the sign-in to a private registry',
  'file-share': 'the sign-in to FSx for Windows File Server',
  'credential-spec': 'gMSA credential specifications',
  'environment-file': 'environment files',
  'log-router': 'the configuration of a log router',
};

interface Draft {
  resources: Set<string>;
  because: Set<string>;
  purposes: Set<Purpose>;
  hosts: Set<string>;
}

/** What one resource is needed for. */
interface Use {
  path: readonly PathSegment[];
  purpose?: Purpose;
  /** The host that alone may use the resource. */
  host?: string;
}

/** A policy that is being put together, resource by resource. */
export class PolicyDraft {
  readonly notes: PolicyNote[] = [];
  readonly #drafts = new Map<Sid, Draft>();

  /** Adds a resource to a statement. */
  allow(sid: Sid, resource: string, { path, purpose, host }: Use): void {
    let draft = this.#drafts.get(sid);
    if (!draft) {
      draft = { resources: new Set(), because: new Set(), purposes: new Set(), hosts: new Set() };
      this.#drafts.set(sid, draft);
    }
    draft.resources.add(resource);
    draft.because.add(formatPath(path));
    if (purpose) draft.purposes.add(purpose);
    if (host) draft.hosts.add(host);
  }

  /** Adds a note, about one place or about the whole. */
  note(message: string, path?: readonly PathSegment[]): void {
    this.notes.push(path ? { message, path: formatPath(path) } : { message });
  }

  /** Whether the policy has one of the statements. */
  has(...sids: readonly Sid[]): boolean {
    return sids.some((sid) => this.#drafts.has(sid));
  }

  statements(): PolicyStatement[] {
    return (Object.keys(KINDS) as Sid[]).flatMap((sid) => {
      const draft = this.#drafts.get(sid);
      if (!draft) return [];
      const kind: StatementKind = KINDS[sid];
      const uses = (Object.keys(USES) as Purpose[]).filter((purpose) => draft.purposes.has(purpose));
      return [
        {
          sid,
          actions: kind.actions,
          resources: [...draft.resources].sort(),
          ...conditionsOn([...draft.hosts].sort()),
          reason: kind.reason(joined(uses.map((purpose) => USES[purpose]))),
          because: [...draft.because],
        },
      ];
    });
  }
}

function conditionsOn(hosts: readonly string[]): Pick<Grant, 'conditions'> {
  if (hosts.length === 0) return {};
  const operator = hosts.some((host) => host.includes('*')) ? 'StringLike' : 'StringEquals';
  return { conditions: { [operator]: { 'kms:ViaService': hosts } } };
}

/** `a`, `a and b`, `a, b and c`. */
function joined(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' and ');
}
