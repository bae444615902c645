import { guide } from '../engine/docs.ts';
import type { Cause, Told } from './launch-failure.ts';

const INIT = guide('resource-initialization-error');
const NOT_FOUND = guide('resource-not-found-error');
const SECRETS_MANAGER = guide('secrets-envvar-secrets-manager');

const namesOf = ({ names = '' }: Told) => names.split(/,\s*/).filter(Boolean);
const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
const one = (name: string | undefined) => (name === undefined ? [] : [name]);

/** How the texts of Fargate and of the agent name the secret that they speak of. */
const SECRET = String.raw`(?:(?:failed to fetch secret|secret|from the service for) (?<arn>[^\s:]\S*?)(?: from secrets manager)?: )?`;
const text = (pattern: string) => new RegExp(pattern, 'g');

/** Causes that lie in a parameter or a secret, or in a reference to it. */
export const secretCauses: readonly Cause[] = [
  {
    id: (told, blame) =>
      blame.hasDoubledSlash(namesOf(told)) ? 'secret-ssm-arn-double-slash' : 'secret-missing',
    pattern: text(String.raw`invalid (?:ssm )?parameters: (?<names>[\w./-]+(?:, ?[\w./-]+)*)`),
    docs: INIT,
    subjects: namesOf,
    cause: (told) => `Parameter Store has no parameter ${quoted(namesOf(told))} in the Region of the task.`,
    remedy: () =>
      'Correct the name, or create the parameter. A secret of Secrets Manager is not found by its name: use its ARN. A parameter of another Region needs its full ARN, with one slash after "parameter".',
    blame: (blame, told) => blame.parameters(namesOf(told)),
  },
  {
    id: 'secret-missing',
    pattern: text(
      String.raw`${SECRET}ResourceNotFoundException: Secrets Manager can.t find the specified secret value for (?:staging label|version(?: id)?|VersionId): (?<version>[\w/+=.@-]+)`,
    ),
    docs: NOT_FOUND,
    subjects: ({ arn }) => one(arn),
    cause: ({ version }) => `The secret has no version ${version}, or no value yet.`,
    remedy: () =>
      'Put a value into the secret, or take a stage or version id of its own in the reference; AWSCURRENT is the one that is always there.',
    blame: (blame, { arn, version }) =>
      blame.secrets(
        arn,
        ({ versionStage = 'AWSCURRENT', versionId }) => versionStage === version || versionId === version,
      ),
  },
  {
    id: 'secret-missing',
    pattern: text(
      String.raw`${SECRET}ResourceNotFoundException: Secrets Manager can.t find the specified secret\.?|ResourceNotFoundException: The task can.t retrieve the secret with ARN '(?<arn2>[^']+)'`,
    ),
    docs: NOT_FOUND,
    subjects: ({ arn, arn2 }) => one(arn ?? arn2),
    cause: ({ arn, arn2 }) =>
      `Secrets Manager has no secret ${quoted([arn ?? arn2 ?? 'of this ARN'])} in the Region that its ARN names.`,
    remedy: () =>
      'Take the full ARN of the secret, with the six characters at its end, and look at its Region and account.',
    blame: (blame, { arn, arn2 }) => blame.secrets(arn ?? arn2),
  },
  {
    id: 'secret-sm-version-id-length',
    pattern: text(
      String.raw`${SECRET}InvalidParameter: [^;]{0,200}?minimum field size of 32, GetSecretValueInput\.VersionId`,
    ),
    docs: SECRETS_MANAGER,
    subjects: ({ arn }) => one(arn),
    cause: () => 'The last part of a reference is no version id: an id has 32 to 64 characters.',
    remedy: () =>
      'A stage such as AWSPREVIOUS stands before the last colon, a version id after it. Leave both empty for the current version.',
    blame: (blame, { arn }) =>
      blame.secrets(arn, ({ versionId = '' }) => versionId !== '' && versionId.length < 32),
  },
  {
    id: 'secret-pending-deletion',
    pattern: text(`${SECRET}InvalidRequestException: [^;]{0,200}?marked for deletion`),
    docs: INIT,
    subjects: ({ arn }) => one(arn),
    cause: () => 'The secret waits for its deletion, and Secrets Manager gives it to nobody meanwhile.',
    remedy: () => 'Restore the secret, or refer to another one.',
    blame: (blame, { arn }) => blame.secrets(arn),
  },
  {
    id: 'secret-sm-key-missing',
    pattern: text(
      String.raw`(?:secret (?<arn>arn:\S+?): )?retrieved secret from Secrets Manager did not contain json key (?<key>[^\s;]+)`,
    ),
    docs: SECRETS_MANAGER,
    subjects: ({ key }) => one(key),
    cause: ({ key }) => `The JSON of the secret has no key "${key}".`,
    remedy: () =>
      'Correct the key in the reference, or add it to the secret. Only keys of the first level count.',
    blame: (blame, { arn, key }) => blame.secrets(arn, ({ jsonKey }) => jsonKey === key),
  },
  {
    id: 'secret-sm-not-json',
    pattern: text(
      String.raw`(?:secret (?<arn>arn:\S+?): )?(?:invalid character (?:'.{1,8}' )?looking for beginning of value|json: cannot unmarshal \w+ into Go value of type map\S*)`,
    ),
    docs: SECRETS_MANAGER,
    subjects: ({ arn }) => one(arn),
    cause: () => 'A JSON key is asked of a secret that is no JSON object.',
    remedy: () =>
      'Leave the key out of the reference to get the whole text, or store the secret as a JSON object.',
    blame: (blame, { arn }) => blame.secrets(arn, ({ jsonKey }) => jsonKey !== undefined),
  },
  {
    id: 'secret-sm-binary',
    pattern: text(
      String.raw`(?:secret (?<arn>arn:\S+?)(?: has no SecretString;|: SecretString is absent;) )binary secrets are not supported`,
    ),
    docs: SECRETS_MANAGER,
    subjects: ({ arn }) => one(arn),
    cause: () => 'The secret holds binary data, which ECS does not inject.',
    remedy: () => 'Store it as text, such as in base64, and let the application decode it.',
    blame: (blame, { arn }) => blame.secrets(arn),
  },
  {
    id: 'secret-sm-colon-count',
    pattern: text(
      String.raw`unexpected ARN format with parameters when trying to retrieve ASM secret|(?:trying to retrieve secret with value (?<arn>\S+) resulted in error: )?an invalid ARN format for the AWS Secrets Manager secret was specified`,
    ),
    docs: SECRETS_MANAGER,
    subjects: ({ arn }) => one(arn),
    cause: () => 'The end of a reference to Secrets Manager has a wrong number of colons.',
    remedy: () =>
      'After the ARN of the secret come either nothing or exactly three fields with a colon before each: a JSON key, a stage and a version id, any of them empty.',
    blame: (blame) => blame.malformedSecrets(),
  },
  {
    id: 'private-registry-secret-json',
    pattern: text(
      `asm fetching (?:authorization data: unable to unmarshal secret value, invalid schema|(?<field>username|password): AuthorizationData is malformed, empty field)`,
    ),
    docs: guide('private-auth'),
    cause: ({ field }) =>
      field === undefined
        ? 'The secret with the sign-in to a private registry is no JSON object of a username and a password.'
        : `The secret with the sign-in to a private registry has no "${field}", or an empty one.`,
    remedy: () => 'Store {"username": …, "password": …} in the secret.',
    blame: (blame) => blame.registryCredentials(),
  },
];
