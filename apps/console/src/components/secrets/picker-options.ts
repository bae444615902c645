import type { AutosuggestProps } from '@cloudscape-design/components/autosuggest';
import type { ParameterMetadata, SecretMetadata } from '@purser/contract';

type Options = AutosuggestProps.Option[];

const changed = (date: string | undefined) =>
  date === undefined ? [] : [`Changed ${new Date(date).toLocaleString()}`];

/** The key that encrypts it, by the short name that people know it by. */
const key = (keyId: string | undefined) => {
  if (keyId === undefined) return [];
  return [`Key ${keyId.startsWith('arn:') ? keyId.slice(keyId.lastIndexOf(':') + 1) : keyId}`];
};

/** What the picker shows of each parameter. */
export const parameterOptions = (parameters: readonly ParameterMetadata[]): Options =>
  parameters.map(({ name, type, version, lastModifiedDate, keyId }) => ({
    value: name,
    label: name,
    labelTag: 'Parameter Store',
    tags: [type, ...(version === undefined ? [] : [`version ${version}`])],
    description: [...changed(lastModifiedDate), ...key(keyId)].join(' · '),
  }));

/** What the picker shows of each secret; its value is the ARN, which is what ECS takes. */
export const secretOptions = (secrets: readonly SecretMetadata[]): Options =>
  secrets.map(({ name, arn, lastChangedDate, kmsKeyId, rotationEnabled, deletedDate, tags }) => ({
    value: arn,
    label: name,
    labelTag: 'Secrets Manager',
    tags: [
      ...(rotationEnabled ? ['rotated'] : []),
      ...(deletedDate === undefined ? [] : ['waits for its deletion']),
      ...tags.slice(0, 3).map((tag) => `${tag.key}=${tag.value}`),
    ],
    description: [...changed(lastChangedDate), ...key(kmsKeyId ?? 'aws/secretsmanager')].join(' · '),
  }));
