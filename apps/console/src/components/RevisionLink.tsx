import { nameOfArn, revisionOfArn } from '@purser/task-definition';
import { paths } from '../paths.ts';
import { LongText } from '../ui/LongText.tsx';
import { RouteLink } from './RouteLink.tsx';

/** A link to the revision that an ARN names. */
export function RevisionLink({ arn }: { arn: string }) {
  if (arn === '') return '-';
  return (
    <RouteLink href={paths.revision(revisionOfArn(arn))}>
      <LongText>{nameOfArn(arn)}</LongText>
    </RouteLink>
  );
}
