import { quote } from './engine/lists.ts';
import type {
  InvalidReason,
  InvalidReference,
  SecretReference,
  SecretsManagerReference,
} from './secret-reference.ts';

/** What is known where a reference stands. */
export interface ReferenceContext {
  /** The key or option that the reference is for, where it has one. */
  name?: string;
  /** The Region of the task. */
  region?: string;
  /** The account of the task. */
  accountId?: string;
}

/** The rules that can be judged from one reference. */
export type ReferenceRuleId =
  | 'secret-valuefrom-required'
  | 'secret-ssm-name-charset'
  | 'secret-ssm-cross-account'
  | 'secret-ssm-arn-double-slash'
  | 'secret-arn-service'
  | 'secret-sm-colon-count'
  | 'secret-sm-suffix'
  | 'secret-sm-stage-and-id'
  | 'secret-sm-version-id-length'
  | 'secret-sm-version-pinned'
  | 'secret-cross-region-endpoint';

/** One rule that a reference breaks. */
export interface ReferenceFinding {
  ruleId: ReferenceRuleId;
  /** A sentence that never quotes what cannot be read: it may be a secret that was pasted. */
  message: string;
  /** Whether it breaks the launch in some networks only. */
  isConditional?: true;
  /** A reference that mends it, and what the button says. */
  suggestion?: { label: string; value: string };
}

const MIN_VERSION_ID = 32;
const MAX_VERSION_ID = 64;
/** What the rule says of a reference that is not there. */
export const EMPTY_REFERENCE = 'The secret needs a parameter name or an ARN.';

/** Judges one reference by every rule that needs no more than the reference and the task's Region and account. */
export function findingsOf(
  reference: SecretReference,
  context: ReferenceContext = {},
): readonly ReferenceFinding[] {
  if (reference.kind === 'invalid') return [ofInvalid(reference, context)];
  const { region, accountId } = context;
  const findings: ReferenceFinding[] = [];
  if (reference.kind === 'secret') findings.push(...ofSecret(reference));
  else if (accountId && reference.accountId !== undefined && reference.accountId !== accountId) {
    findings.push({
      ruleId: 'secret-ssm-cross-account',
      message: `The parameter is in account ${quote(reference.accountId)}, and the task in ${accountId}; ECS reads parameters of its own account only.`,
    });
  }
  if (region && reference.region && reference.region !== region) {
    findings.push({
      ruleId: 'secret-cross-region-endpoint',
      message: `The reference is in ${quote(reference.region)}, and the task in ${region}; a task in a subnet that reaches VPC endpoints only cannot read it.`,
      isConditional: true,
    });
  }
  return findings;
}

function ofSecret({ name, suffix, versionStage, versionId }: SecretsManagerReference): ReferenceFinding[] {
  const findings: ReferenceFinding[] = [];
  if (suffix === undefined) {
    findings.push({
      ruleId: 'secret-sm-suffix',
      message: `The ARN of ${quote(name)} lacks the hyphen and six characters that Secrets Manager appends, so it may not be found.`,
    });
  }
  if (versionId === undefined) return findings;
  if (versionStage !== undefined) {
    findings.push({
      ruleId: 'secret-sm-stage-and-id',
      message: 'Both a version stage and a version id are given; one of them is enough.',
    });
  }
  if (versionId.length < MIN_VERSION_ID || versionId.length > MAX_VERSION_ID) {
    findings.push({
      ruleId: 'secret-sm-version-id-length',
      message: `The version id has ${versionId.length} characters; Secrets Manager takes ${MIN_VERSION_ID} to ${MAX_VERSION_ID}.`,
    });
  }
  findings.push({
    ruleId: 'secret-sm-version-pinned',
    message: 'The version id is fixed, so a rotation of the secret never reaches the task.',
  });
  return findings;
}

interface Wording {
  ruleId: ReferenceRuleId;
  /** @param of ` of "KEY"`, or nothing. */
  message(of: string): string;
  label?(reference: InvalidReference): string;
}

const INVALID: Readonly<Record<InvalidReason, Wording>> = {
  empty: {
    ruleId: 'secret-valuefrom-required',
    message: () => EMPTY_REFERENCE,
  },
  service: {
    ruleId: 'secret-arn-service',
    message: (of) =>
      `The ARN${of} is neither of a Systems Manager parameter nor of a Secrets Manager secret.`,
  },
  'parameter-name': {
    ruleId: 'secret-ssm-name-charset',
    message: (of) =>
      `The reference${of} is no parameter name: it may have up to 2048 letters, digits and . - _ / only, and no version or label.`,
    label: () => 'Remove what follows the name',
  },
  'parameter-slashes': {
    ruleId: 'secret-ssm-arn-double-slash',
    message: (of) => `The ARN${of} has two slashes after parameter; Parameter Store finds nothing by it.`,
    label: () => 'Use one slash',
  },
  'secret-colons': {
    ruleId: 'secret-sm-colon-count',
    message: (of) =>
      `The ARN${of} must end with the secret, or with :json-key:version-stage:version-id, all three colons written.`,
    label: ({ missingColons }) =>
      missingColons === 1 ? 'Add the missing colon' : 'Add the two missing colons',
  },
};

function ofInvalid(reference: InvalidReference, { name }: ReferenceContext): ReferenceFinding {
  const { ruleId, message, label } = INVALID[reference.reason];
  const finding = { ruleId, message: message(name ? ` of ${quote(name)}` : '') };
  if (label === undefined || reference.suggestion === undefined) return finding;
  return { ...finding, suggestion: { label: label(reference), value: reference.suggestion } };
}
