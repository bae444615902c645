import { paths } from '../paths.ts';
import { LongText } from '../ui/LongText.tsx';
import { lastPart, revisionOf } from './last-part.ts';
import { RouteLink } from './RouteLink.tsx';

/** A link to the revision that an ARN names. */
export function RevisionLink({ arn }: { arn: string }) {
  if (arn === '') return '-';
  return (
    <RouteLink href={paths.revision(revisionOf(arn))}>
      <LongText>{lastPart(arn)}</LongText>
    </RouteLink>
  );
}
