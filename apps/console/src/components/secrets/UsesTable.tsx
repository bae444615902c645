import Box from '@cloudscape-design/components/box';
import type { IndexState, Use } from '@purser/contract';
import { nameOfArn } from '@purser/task-definition';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';
import { RouteLink } from '../RouteLink.tsx';
import '../../ui/plain-table.css';

const PURPOSES: Record<string, string> = {
  variable: 'Environment variable',
  'log-option': 'Log option',
  registry: 'Private registry credentials',
  'file-share': 'FSx credentials',
  'credential-spec': 'Credential spec',
};

/** The revisions, containers and services that refer to one thing. */
export function UsesTable({ uses, label }: { uses: readonly Use[]; label: string }) {
  return (
    <div className="purser-plain-table">
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">Revision</th>
            <th scope="col">Place</th>
            <th scope="col">Services</th>
          </tr>
        </thead>
        <tbody>
          {uses.map(({ taskDefinitionArn, family, revision, isNewest, path, ...use }) => (
            <tr key={`${taskDefinitionArn} ${path}`}>
              <th scope="row">
                <RouteLink href={paths.revision({ family, revision })}>
                  <LongText>{`${family}:${revision}`}</LongText>
                </RouteLink>
                {isNewest && (
                  <Box variant="small" display="block">
                    Newest
                  </Box>
                )}
              </th>
              <td>
                {PURPOSES[use.purpose] ?? use.purpose}
                {use.name !== undefined && (
                  <>
                    {' '}
                    <LongText code>{use.name}</LongText>
                  </>
                )}
                {use.container !== undefined && (
                  <Box variant="small" display="block">
                    Container {use.container}
                  </Box>
                )}
              </td>
              <td>
                {use.services.length === 0
                  ? '-'
                  : use.services.map(({ serviceName, clusterArn }) => (
                      <div key={`${clusterArn} ${serviceName}`}>
                        <LongText>{serviceName}</LongText>
                        <Box variant="small" display="block">
                          {nameOfArn(clusterArn)}
                        </Box>
                      </div>
                    ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Says how much of the account the uses are of. */
export function indexSentence({ read, toRead, failure }: IndexState): string {
  const known = `${read.toLocaleString('en')} ${read === 1 ? 'revision' : 'revisions'} read`;
  if (failure !== undefined) return `${known}; the rest could not be read: ${failure.code}.`;
  return toRead > 0 ? `${known}, ${toRead.toLocaleString('en')} still to be read.` : `${known}.`;
}
