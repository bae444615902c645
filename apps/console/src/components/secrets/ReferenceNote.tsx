import { explainReference, previewInjection } from '@purser/task-definition';
import { useQuery } from '@tanstack/react-query';
import { parametersQuery } from '../../api/queries.ts';
import { LongText } from '../../ui/LongText.tsx';

/** What ECS will do with a reference, and what the container sees of it where the type of the parameter is known. */
export default function ReferenceNote({ value }: { value: string }) {
  const { reference, reads } = explainReference(value);
  // Only what the picker has asked for: a note is no reason to call the account.
  const { data, isPlaceholderData } = useQuery({ ...parametersQuery(value), enabled: false });
  const found = isPlaceholderData ? undefined : data;
  const parameter = found?.parameters.find(({ name }) => name === value);
  const preview = parameter && previewInjection(reference, { kind: 'parameter', type: parameter.type });
  // What is no reference has an error of its own, which says more.
  if (reference.kind === 'invalid') return null;
  return (
    <>
      <LongText>{reads}</LongText>
      {preview && ` ${parameter.type}: ${preview.problems[0]?.message ?? preview.sees}`}
    </>
  );
}
