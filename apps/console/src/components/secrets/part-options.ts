import type { SelectProps } from '@cloudscape-design/components/select';
import {
  formatSecretReference,
  parseSecretReference,
  previewInjection,
  type SecretPart,
} from '@purser/task-definition';
import { heldSecret, type SecretContent, valueKindText } from './held-secret.ts';

const CURRENT = 'AWSCURRENT';

/** The JSON keys of a secret, each with what its value becomes where that is another text. */
export function keyOptions(arn: string, content: SecretContent): SelectProps.Option[] {
  const whole = { value: '', label: 'The whole secret', description: sees(arn, {}, content) };
  const keys = content.keys.map(({ key, valueKind }) => {
    const text = { value: key, label: key, labelTag: valueKindText(valueKind) };
    if (key.includes(':') || key === '') {
      return {
        ...text,
        disabled: true,
        disabledReason: 'ECS cannot address a key that is empty or holds a colon.',
      };
    }
    return { ...text, description: sees(arn, { jsonKey: key }, content) };
  });
  return [whole, ...keys];
}

function sees(arn: string, part: SecretPart, content: SecretContent): string {
  const reference = parseSecretReference(formatSecretReference(arn, part));
  const preview = previewInjection(reference, heldSecret(content));
  return preview?.problems[0]?.message ?? preview?.sees ?? '';
}

interface Version {
  versionId: string;
  stages: readonly string[];
}

/** The stages and version ids of a secret; the value of each option is what {@link versionPart} reads. */
export function versionOptions(versions: readonly Version[]): SelectProps.Options {
  const stages = [...new Set(versions.flatMap((version) => version.stages))].filter(
    (stage) => stage !== CURRENT,
  );
  return [
    { value: '', label: `${CURRENT} (default)`, description: 'What is current when the container starts' },
    ...stages.map((stage) => ({ value: `stage:${stage}`, label: stage, description: 'By its stage' })),
    {
      label: 'Version ids',
      options: versions.map(({ versionId, stages: labels }) => ({
        value: `id:${versionId}`,
        label: versionId,
        description: labels.length > 0 ? labels.join(', ') : 'No stage: Secrets Manager may drop it',
      })),
    },
  ];
}

/** Reads an option of {@link versionOptions}. */
export function versionPart(value: string): Pick<SecretPart, 'versionStage' | 'versionId'> {
  if (value.startsWith('stage:')) return { versionStage: value.slice('stage:'.length) };
  return value.startsWith('id:') ? { versionId: value.slice('id:'.length) } : {};
}

/** The option of {@link versionOptions} that a reference has. */
export function versionValue({ versionStage, versionId }: SecretPart): string {
  if (versionId !== undefined) return `id:${versionId}`;
  return versionStage === undefined || versionStage === CURRENT ? '' : `stage:${versionStage}`;
}
