import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import type { LaunchFailure } from '@purser/task-definition';
import { paths } from '../paths.ts';
import { LongText } from '../ui/LongText.tsx';
import { RouteLink } from './RouteLink.tsx';
import './failure-list.css';

interface Props {
  failures: readonly LaunchFailure[];
  /** The revision whose fields are to blame; without it they are not led to. */
  revision?: { family: string; revision: number } | undefined;
  /** Says in words where a path leads to. */
  placeOf?: (path: string) => string;
}

/** Why a task did not start or stopped: each cause with its mend and the fields that are to blame. */
export function FailureList({ failures, revision, placeOf = (path) => path }: Props) {
  return (
    <ul className="purser-failures" aria-label="Causes">
      {failures.map(({ causeId, cause, remedy, paths: fields, docs }) => (
        <li key={`${causeId} ${cause}`}>
          <Box fontWeight="bold">
            <LongText>{cause}</LongText>
          </Box>
          <LongText>{remedy}</LongText>
          {fields.length > 0 && (
            <ul className="purser-failure-fields purser-link-list" aria-label="Fields to blame">
              {fields.map((path) => (
                <li key={path}>
                  {revision === undefined ? (
                    placeOf(path)
                  ) : (
                    <RouteLink href={paths.createRevision({ ...revision, field: path })}>
                      {placeOf(path)}
                    </RouteLink>
                  )}
                </li>
              ))}
            </ul>
          )}
          <Box variant="small">
            {causeId} ·{' '}
            <Link external href={docs} fontSize="body-s" ariaLabel={`AWS documentation of ${causeId}`}>
              AWS documentation
            </Link>
          </Box>
        </li>
      ))}
    </ul>
  );
}
