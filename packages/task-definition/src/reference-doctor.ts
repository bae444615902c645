import { type DoctorFacts, notesOf, type ReferenceNote } from './doctor/notes.ts';
import { homeOf, parameterArn, REFERENCED_SECRET } from './resource-arn.ts';
import {
  type ParameterReference,
  parseSecretReference,
  type SecretReference,
  type SecretsManagerReference,
} from './secret-reference.ts';

/** What ECS will do with a reference. */
export interface ReferenceExplanation {
  reference: SecretReference;
  /** A sentence for people. */
  reads: string;
  /** The call that ECS makes with the execution role; absent for what it cannot read. */
  call?: 'ssm:GetParameters' | 'secretsmanager:GetSecretValue';
  /** What the call is about; absent where the Region or account is not known. */
  resourceArn?: string;
  /** What is wrong or worth knowing, the worst first. */
  notes: readonly ReferenceNote[];
}

const PUBLIC = '/aws/service/';
const LONGEST_NAME = 120;

/**
 * Explains what ECS does with a `valueFrom`, and what a person should know about it.
 *
 * A text that cannot be read as a reference is never part of a sentence: it may be a secret that was pasted.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html
 */
export function explainReference(text: string, facts: DoctorFacts = {}): ReferenceExplanation {
  const reference = parseSecretReference(text);
  const notes = notesOf(text, reference, facts);
  switch (reference.kind) {
    case 'invalid':
      return { reference, reads: 'ECS cannot read this as a reference.', notes };
    case 'parameter': {
      const resourceArn = parameterArnIn(reference, facts);
      const about = { ...(resourceArn !== undefined && { resourceArn }), notes };
      return { reference, reads: readsParameter(reference), call: 'ssm:GetParameters', ...about };
    }
    case 'secret':
      return {
        reference,
        reads: readsSecret(reference),
        call: 'secretsmanager:GetSecretValue',
        resourceArn: reference.arn,
        notes,
      };
  }
}

function parameterArnIn(parameter: ParameterReference, facts: DoctorFacts): string | undefined {
  const { region = parameter.region, accountId = parameter.accountId } = facts;
  if (region === undefined || accountId === undefined) return undefined;
  return parameterArn(parameter, homeOf({ region, accountId }));
}

function readsParameter({ name, region, accountId }: ParameterReference): string {
  const where =
    region === undefined ? "in the task's own Region and account" : `in ${region}, account ${accountId}`;
  if (name.startsWith(REFERENCED_SECRET)) {
    const secret = cut(name.slice(REFERENCED_SECRET.length));
    return `Reads the secret ${secret} of Secrets Manager through Parameter Store, ${where}, its current version, when the container starts.`;
  }
  const what = name.startsWith(PUBLIC) ? 'public parameter' : 'parameter';
  return `Reads the ${what} ${cut(name)} ${where}, its latest version, when the container starts.`;
}

function readsSecret({
  name,
  region,
  accountId,
  jsonKey,
  versionStage,
  versionId,
}: SecretsManagerReference): string {
  const what = jsonKey === undefined ? 'the whole secret' : `the JSON key ${cut(jsonKey)} of the secret`;
  const version = [
    versionId === undefined ? [] : `the version with the id ${cut(versionId)}`,
    versionStage === undefined ? [] : `the version with the stage ${cut(versionStage)}`,
  ].flat();
  const which = version.length === 0 ? 'its current version' : version.join(' and ');
  return `Reads ${what} ${cut(name)} in ${region}, account ${accountId}, ${which}, when the container starts.`;
}

function cut(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}
