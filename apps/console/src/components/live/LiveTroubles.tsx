import Alert from '@cloudscape-design/components/alert';
import type { LiveState } from '../../api/follow-cluster.ts';
import { LongText } from '../../ui/LongText.tsx';

/** Says what of a page cannot be kept up to date, and what AWS said to that. */
export function LiveTroubles({ live: { troubles } }: { live: LiveState }) {
  const sentences = [
    ...new Set(
      troubles.map(({ aws, message }) =>
        aws ? `${aws.operation ? `${aws.operation}: ` : ''}${aws.message}` : message,
      ),
    ),
  ];
  if (sentences.length === 0) return null;
  return (
    <Alert type="warning" header="Parts of this page are not kept up to date">
      {sentences.map((sentence) => (
        <div key={sentence}>
          <LongText>{sentence}</LongText>
        </div>
      ))}
    </Alert>
  );
}
