import Box from '@cloudscape-design/components/box';
import { RevisionLink } from '../../components/RevisionLink.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';
import type { BoardRow } from './board.ts';

/** The service of a line with its cluster, or the revision of tasks that no service started, and who started them. */
export function HolderCell({ row: { cluster, name, alone } }: { row: BoardRow }) {
  const lines = [
    cluster,
    ...(alone?.hasOwnGroup ? [`Group: ${alone.group}`] : []),
    ...(alone?.startedBy ? [`Started by: ${alone.startedBy}`] : []),
  ];
  return (
    <>
      {alone ? (
        <RevisionLink arn={alone.taskDefinitionArn} />
      ) : (
        <RouteLink href={paths.service({ cluster, service: name })}>
          <LongText>{name}</LongText>
        </RouteLink>
      )}
      {lines.map((line) => (
        <Box key={line} variant="small" display="block">
          <LongText>{line}</LongText>
        </Box>
      ))}
    </>
  );
}
