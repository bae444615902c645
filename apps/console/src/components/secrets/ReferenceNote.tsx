import { explainReference, previewInjection, type SecretReference } from '@purser/task-definition';
import { useQuery } from '@tanstack/react-query';
import { parametersQuery, secretContentQuery } from '../../api/secret-queries.ts';
import { LongText } from '../../ui/LongText.tsx';
import { heldSecret } from './held-secret.ts';

/** What ECS will do with a reference, and what the container sees of it where the kind of its value is known. */
export default function ReferenceNote({ value }: { value: string }) {
  const { reference, reads } = explainReference(value);
  const sees = useInjection(value, reference);
  // What is no reference has an error of its own, which says more.
  if (reference.kind === 'invalid') return null;
  return (
    <>
      <LongText>{reads}</LongText>
      {sees !== undefined && ` ${sees}`}
    </>
  );
}

/** Only from what the picker has asked for: a note is no reason to call the account. */
function useInjection(value: string, reference: SecretReference): string | undefined {
  const parameters = useQuery({ ...parametersQuery(value), enabled: false });
  const { arn = '', versionStage, versionId } = reference.kind === 'secret' ? reference : {};
  const content = useQuery({
    ...secretContentQuery({
      secretId: arn,
      ...(versionStage !== undefined && { versionStage }),
      ...(versionId !== undefined && { versionId }),
    }),
    enabled: false,
  });
  if (reference.kind === 'secret') {
    const preview = content.data && previewInjection(reference, heldSecret(content.data));
    return preview?.problems[0]?.message ?? preview?.sees;
  }
  const found = parameters.isPlaceholderData ? undefined : parameters.data;
  const parameter = found?.parameters.find(({ name }) => name === value);
  const preview = parameter && previewInjection(reference, { kind: 'parameter', type: parameter.type });
  return preview && parameter && `${parameter.type}: ${preview.problems[0]?.message ?? preview.sees}`;
}
